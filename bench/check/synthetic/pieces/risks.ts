import type { Language } from "../../../../src/domain/text.ts";
import { table } from "../blocks.ts";
import { phrases } from "../fill.ts";
import type { Piece, Written } from "../piece.ts";
import type { Setting } from "../setting.ts";

const named: Readonly<Record<Language, string>> = {
  sv: "Fel lön betalas ut|Inköp utan avtal|Behörigheter tas inte bort|Handlingar diarieförs inte|Bisysslor anmäls inte|Fakturor betalas två gånger|Personuppgifter sprids",
  en: "Wrong pay is paid out|Purchases without contract|Permissions are not withdrawn|Records are not kept|Invoices are paid twice",
};
const heads: Readonly<Record<Language, readonly (readonly string[])[]>> = {
  sv: [
    ["Risk", "Sannolikhet", "Konsekvens", "Riskvärde"],
    ["Risk", "S", "K", "S x K"],
    ["Kontrollmoment", "Sannolikhet (1–4)", "Konsekvens (1–4)", "Riskpoäng"],
  ],
  en: [["Risk", "Likelihood", "Impact", "Risk score"]],
};

/** Risks of the internal control, and how their values are made; in some reports by adding. */
export const risks: Piece = {
  id: "risks",
  languages: ["sv", "en"],
  breaks: ["risk-value-follows"],
  titles: { sv: ["Intern kontroll", "Riskanalys", "Plan för intern kontroll"], en: ["Risks"] },
  write: (whole, fault) => written({ ...whole, draw: whole.draw.under("risks") }, fault),
};

function written({ draw, language }: Setting, fault: string | null): Written {
  const all = phrases(named[language]);
  const drawn = draw.some("names", all, draw.between("count", 4, all.length));
  const wrong = fault === null ? null : draw.of("wrong", drawn);
  const isAdded = fault === null && draw.chance("added", 0.2);
  const rows = drawn.map((name) => {
    const own = draw.under(name);
    const [likelihood, impact] = [own.between("likelihood", 1, 4), own.between("impact", 2, 4)];
    const value = isAdded ? likelihood + impact : likelihood * impact;
    return [name, likelihood, impact, value + (name === wrong ? own.of("off", [1, 2, 3]) : 0)].map(String);
  });
  return {
    blocks: [table([draw.of("head", heads[language]), ...rows])],
    planted: fault === null || wrong === null ? null : { rule: fault, also: [], place: wrong },
    facts: [],
  };
}
