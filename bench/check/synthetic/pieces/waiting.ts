import type { Language } from "../../../../src/domain/text.ts";
import { heading, told } from "../blocks.ts";
import { filled, phrases } from "../fill.ts";
import type { Piece, Written } from "../piece.ts";
import type { Setting } from "../setting.ts";

type Wording = Readonly<Record<Language, string>>;

const goals: Wording = {
  sv: "Alla avtal är kartlagda|Rutinerna är kända i hela verksamheten|Lokalerna är inventerade|Journalerna är samlade i ett system|Cheferna har en gemensam introduktion",
  en: "All contracts are mapped|The routines are known|The premises are surveyed|The records are kept in one system",
};
const waits: Wording = {
  sv: "Målet har inte kunnat genomföras innan ”{goal}” är avklarat.|Arbetet startar inte förrän ”{goal}” är klart.|Enheten väntar på att målet ”{goal}” ska bli klart.|I avvaktan på ”{goal}” har arbetet pausats.",
  en: "The work can't start before “{goal}” is finished.|The unit is awaiting “{goal}”.",
};
const done: Wording = {
  sv: "Målet är uppnått.|Allt har genomförts enligt mål.|Målet har uppfyllts under året.|Målet är genomfört.|Målet är nu avslutat.",
  en: "It has been carried out according to target.",
};
const left: Wording = {
  sv: "Målet är inte uppnått.|Hälften återstår.|Målet är delvis uppnått.|Målet är ännu inte klart.|Målet är inte genomfört, men arbetet pågår.",
  en: "Half of it remains.|The work is ongoing.",
};
const body: Wording = {
  sv: "En projektgrupp har utsetts.|Verksamheterna har lämnat underlag under våren.|Resultatet följs upp efter sommaren.|Kostnaden ryms inom budget.",
  en: "A project group has been appointed.|The units have handed in what is needed.",
};

/** Goals of which one waits for another, which is not reached yet. */
export const waiting: Piece = {
  id: "waiting",
  languages: ["sv", "en"],
  breaks: ["done-or-waiting"],
  titles: { sv: ["Enhetens egna mål", "Mål som hänger samman", "Utvecklingsmål"], en: ["The unit's own goals"] },
  write: (whole, fault) => written({ ...whole, draw: whole.draw.under("waiting") }, fault),
};

function written({ draw, language }: Setting, fault: string | null): Written {
  const [awaited = "", late = "", ...others] = draw.some(
    "goals",
    phrases(goals[language]),
    draw.between("count", 2, 4),
  );
  const state = fault === null ? left : done;
  const sentence = filled(draw.of("waits", phrases(waits[language])), { goal: awaited });
  const ends = new Map([
    [awaited, draw.of("state", phrases(state[language]))],
    [late, sentence],
  ]);
  const blocks = draw
    .some("order", [awaited, late, ...others], 4)
    .flatMap((goal) => [
      heading(goal, 3),
      ...told([
        draw.under(goal).of("body", phrases(body[language])),
        ...(ends.has(goal) ? [ends.get(goal) ?? ""] : []),
      ]),
    ]);
  return {
    blocks,
    planted: fault === null ? null : { rule: fault, also: [], place: sentence, orAt: [awaited] },
    facts: [],
  };
}
