import type { Language } from "../../../../src/domain/text.ts";
import { told } from "../blocks.ts";
import { filled, phrases } from "../fill.ts";
import type { Piece, Written } from "../piece.ts";

type Wording = Readonly<Record<Language, string>>;

const reference: Wording = {
  sv: "En närmare beskrivning finns i avsnitt {number}.|Se även kapitel {number}.|Utfallet kommenteras i avsnitt {number}.|Mer om detta står i avsnitt {number}.",
  en: "A closer description is found in section {number}.|See also chapter {number}.",
};
const filler: Wording = {
  sv: "Verksamheten följs upp varje månad.|Riskerna gås igenom två gånger om året.|Avvikelser rapporteras till ledningen.|Stickprov görs i alla enheter.",
  en: "The operation is followed up every month.|Deviations are reported to the management.",
};

/** A chapter that refers to another by its number. */
export const references: Piece = {
  id: "references",
  languages: ["sv", "en"],
  breaks: ["reference-exists"],
  titles: { sv: ["Intern kontroll", "Uppföljning och kontroll", "Styrning"], en: ["Internal control"] },
  write: ({ draw: whole, language, chapters }, fault): Written => {
    const draw = whole.under("references");
    const text = draw.some("filler", phrases(filler[language]), 2);
    if (chapters.length === 0) return { blocks: told(text), planted: null, facts: [] };
    const wrong = String(chapters.length + draw.between("beyond", 2, 6));
    const number = fault === null ? draw.of("chapter", chapters).number : wrong;
    const sentence = filled(draw.of("reference", phrases(reference[language])), { number });
    return {
      blocks: told([...text, sentence]),
      planted: fault === null ? null : { rule: fault, also: [], place: sentence },
      facts: [],
    };
  },
};
