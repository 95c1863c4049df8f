import type { Language } from "../../../../src/domain/text.ts";
import { heading, item, paragraph } from "../blocks.ts";
import { filled, phrases } from "../fill.ts";
import type { Piece, Written } from "../piece.ts";
import type { Setting } from "../setting.ts";

type Wording = Readonly<Record<Language, string>>;

const systems: Wording = {
  sv: "Bokningsportalen|Lagersystemet|Växeln|Fakturaskanningen|Körjournalen|Temperaturloggen",
  en: "The booking portal|The stock system|The telephone exchange|The invoice scanner",
};
const planned: Wording = {
  sv: "Följande driftsättningar är planerade under året:|Under året ska dessa system införas:|Planerade införanden:",
  en: "The following introductions are planned for the year:",
};
const status: Wording = {
  sv: "Av de planerade införandena är {one} och {other} klara.|{One} och {other} har införts under perioden.|Av de system som ska införas är {one} och {other} i drift.",
  en: "Of the planned introductions, {one} and {other} are completed.",
};
const statusHeading: Wording = { sv: "Läget för införandena|Status", en: "Status" };

/** What is to be introduced, as a list, and what of it is done. */
export const rollout: Piece = {
  id: "rollout",
  languages: ["sv", "en"],
  breaks: ["listed-elsewhere"],
  titles: { sv: ["Införande av system", "Driftsättningar", "Digitalisering"], en: ["Introductions"] },
  write: (whole, fault) => written({ ...whole, draw: whole.draw.under("rollout") }, fault),
};

function written({ draw, language }: Setting, fault: string | null): Written {
  const [unlisted = "", ...listed] = draw.some("systems", phrases(systems[language]), 5);
  const [one = "", other = ""] = listed;
  const lowered = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
  const values = { one: lowered(one), other: lowered(fault === null ? other : unlisted) };
  const sentence = filled(draw.of("status", phrases(status[language])), values);
  return {
    blocks: [
      paragraph(draw.of("planned", phrases(planned[language]))),
      ...draw.some("order", listed, listed.length).map(item),
      heading(draw.of("heading", phrases(statusHeading[language])), 3),
      paragraph(sentence),
    ],
    planted: fault === null ? null : { rule: fault, also: [], place: sentence },
    facts: [],
  };
}
