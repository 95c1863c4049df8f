import { remembered } from "#domain/lazy.ts";

import type { CheckedSection, Passage } from "../section.ts";
import { oneLine } from "../words/one-line.ts";
import { phrase } from "../words/phrase.ts";

const written = [
  /(?:skala(?:n)?|nivåer(?:na)?|bedöms\s+(?:i|med|på|som|enligt)|steg|färger(?:na)?|betyder|scale|levels|steps|colours|judged\s+(?:in|on|as))(?![\p{L}])[^:.]{0,60}:\s*(?<steps>[^:]+)$/iu,
  /(?:bedömningarna\s+(?:är|kan\s+vara)|bedöms\s+som|judged\s+as|judgements\s+are)\s+(?<steps>[^:]+)$/iu,
];
/** A scale has so many steps, each of so few words. */
const [fewest, longest] = [3, 3];

/** A step of a scale as it is compared: in lower case, without marks. */
export const stepOf = (text: string): string =>
  oneLine(text)
    .toLowerCase()
    .replaceAll(/[^\p{L}\d\s-]/gu, "")
    .trim();

/** The steps of the only scale that a report writes out; none where it writes out several. */
export function scaleWritten(sections: readonly CheckedSection[]): readonly string[] {
  const all = new Map(sections.flatMap(scalesOf).map((steps) => [steps.toSorted().join("\n"), steps]));
  const [only, more] = all.values();
  return only === undefined || more !== undefined ? [] : only;
}

const scalesOf = remembered(({ passages }: CheckedSection): readonly (readonly string[])[] =>
  passages.flatMap(({ text }, at) => {
    const steps = [
      ...written.map((pattern) => stepsOf(pattern.exec(text)?.groups?.["steps"] ?? "")),
      legend(passages, at),
    ];
    return steps
      .filter((one) => one.length >= fewest && one.every((step) => step.split(" ").length <= longest))
      .slice(0, 1);
  }),
);

/** `uppfyllt, delvis uppfyllt och ej uppfyllt`; of `grön – målet är nått` the word before the dash. */
const stepsOf = (text: string): readonly string[] =>
  oneLine(text)
    .split(/\s*[,;]\s+|\s+(?:och|eller|samt|and|or)\s+/u)
    .map((piece) => stepOf(piece.split(/\s[–=-]\s/u)[0] ?? ""))
    .filter((step) => step !== "");

const explaining = phrase(
  String.raw`färg\p{L}*|symbol\p{L}*|bedöm\p{L}*|tolk\p{L}*|skala\p{L}*|markering\p{L}*|status|colou?rs?|ratings?|rated|symbols?|assess\p{L}*`,
);

/** A list that explains each step: `Grön: målet är uppfyllt`. */
function legend(passages: readonly Passage[], at: number): readonly string[] {
  const lead = passages[at];
  if (lead === undefined || lead.role !== "body" || !lead.text.trimEnd().endsWith(":") || !explaining.test(lead.text))
    return [];
  const items: string[] = [];
  let block = lead.block;
  for (const { role, text, block: own } of passages.slice(at + 1)) {
    if (role !== "item") break;
    if (own === block) continue;
    block = own;
    const step = /^\P{L}*(?<step>\p{L}[\p{L}\s]{1,30}?)\s*(?:[:=]|\s[–-]\s)/u.exec(text)?.groups?.["step"];
    if (step === undefined) return [];
    items.push(stepOf(step));
  }
  return items;
}
