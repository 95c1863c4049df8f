import type { Figure } from "../figures/figure.ts";
import type { Passage } from "../section.ts";
import { oneLine } from "../words/one-line.ts";
import { phrase } from "../words/phrase.ts";
import { between } from "./calculated.ts";

/** What else than an earlier figure may stand in brackets after a figure. */
const other = phrase(
  String.raw`budget\p{L}*|prognos\p{L}*|mål\p{L}*|plan\p{L}*|varav|forecast\p{L}*|target\p{L}*|of which`,
);

/** Whether nothing but a bracket with another figure follows a figure, as the year before does in reports: `15 875 (15 451) mnkr`. */
export function isPrevious(passage: Passage, figure: Figure, bracketed: Figure): boolean {
  return between(passage, figure, bracketed) === "(" && isAlone(passage, bracketed) && !other.test(passage.text);
}

function isAlone({ text, start }: Passage, { end, unit }: Figure): boolean {
  const rest = oneLine(text.slice(end - start));
  const printed = oneLine(unit?.printed ?? "");
  return rest.startsWith(")") || (rest.startsWith(printed) && rest.slice(printed.length).startsWith(")"));
}
