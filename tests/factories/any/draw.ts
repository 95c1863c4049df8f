import { addMonths, monthOf } from "#domain/periods/month.ts";
import type { Span } from "#domain/periods/span.ts";
import type { LocalText } from "#domain/text.ts";
import * as fc from "fast-check";

/*
 * Workspaces that a folder could hold, with texts that are hard to write: drawn, so that whatever copies a workspace can be held
 * to keeping all of it.
 */

/** Draws a value. */
export type Draw = <Value>(from: fc.Arbitrary<Value>) => Value;

const awkward = [
  "",
  " ",
  "null",
  "~",
  "yes",
  "no",
  "true",
  "2018",
  "2018-01",
  "2018-01-01",
  "0.10",
  "1e3",
  "0x1F",
  "-0",
  ".5",
  "1_000",
  "a: b",
  "a:",
  ": a",
  "- a",
  "-",
  "? a",
  "# a",
  "a # b",
  "a#b",
  "{a}",
  "[a, b]",
  "a, b; c",
  '"a"',
  "'a'",
  'it\'s "so"',
  "\\n",
  "%a",
  "@a",
  "`a`",
  "&a *b !c",
  "|",
  ">-",
  "---",
  "...",
  "a\nb",
  "a\n\nb\n",
  "\na",
  "a\n",
  "a\n\n",
  "  a\n b",
  "a \nb",
  "---\na\n---\nb",
  "- a\n- b\n    - c\n",
  " a",
  "a ",
  "\ta\t",
  "a\u00a0b\u2028c",
  "\ufeffa",
  "Åäö – ● 日本 👩‍🚒",
  "ord ".repeat(60).trim(),
  "ord ".repeat(60),
  "ord  två ".repeat(30).trim(),
  `${"ord ".repeat(40)}\n${"- ord ".repeat(40).trim()}`,
  "x".repeat(300),
] as const;

export const cellText = fc
  .oneof(fc.constantFrom(...awkward), fc.string({ unit: "grapheme", maxLength: 20 }))
  .map((text) => text.replaceAll(/\r\n?/gu, "\n"));

export const plainText = fc.oneof(cellText, fc.string({ unit: "binary-ascii", maxLength: 20 }));

export const filled = cellText.map((text) => text || "x");

export const localText = fc.oneof(
  plainText.map((sv) => ({ sv })),
  fc.tuple(plainText, plainText).map(([sv, en]) => ({ sv, en })),
);

export const cellName = fc.oneof(
  filled.map((sv) => ({ sv })),
  fc.tuple(filled, filled).map(([sv, en]) => ({ sv, en })),
);

export const textOrNull: fc.Arbitrary<LocalText | null> = fc.option(localText);

export const yesNo = fc.boolean();

export const id = fc.constantFrom("a", "b-1", "null", "no", "true", "1", "2018", "1e3", "0x1f", "c_d", "z");

export const measureId = fc.constantFrom("a", "b_1", "off", "yes", "n", "c2");

export const code = fc.constantFrom("A", "B 1", "null", "2018", "0.10", "a,b", "Å#", "c: d", '"e"');

export const memberId = fc.constantFrom(
  "K",
  "30-49",
  "2018-01",
  "null",
  "0.10",
  "7",
  "#1",
  "a, b",
  "c c",
  "d: e",
  '"f"',
);

export const month = fc.integer({ min: 1, max: 9999 * 12 - 36 }).map((number) => addMonths(monthOf(1, 1), number));

export const span: fc.Arbitrary<Span> = fc.oneof(
  fc.tuple(month, fc.integer({ min: 0, max: 30 })).map(([from, more]) => ({ from, to: addMonths(from, more) })),
  fc
    .tuple(fc.integer({ min: 1990, max: 2040 }), fc.constantFrom(1, 3, 4, 6, 12, 24), fc.nat(11))
    .map(([year, length, part]) => {
      const from = addMonths(monthOf(year, 1), length * (part % Math.max(1, 12 / length)));
      return { from, to: addMonths(from, length - 1) };
    }),
);

export const date = fc.constantFrom("2018-03-01", "2020-02-29", "2021-12-31");

export const decimalText = fc.constantFrom("3", "-3.5", "3,5", "0.10", "1 000", "99");

/** So many as a number of days may be in workspace.yaml. */
export const days = fc.integer({ min: 1, max: 90 });

export const place = { file: "", line: 0 };

export function some<Value>(draw: Draw, from: fc.Arbitrary<Value>, most = 3): Value[] {
  return draw(fc.uniqueArray(from, { maxLength: most }));
}

export function oneOf<Value>(draw: Draw, first: Value, ...rest: readonly Value[]): Value {
  return draw(fc.constantFrom(first, ...rest));
}

/** Ids become files, which are read in the order of their paths. */
export function fileIds(draw: Draw, ending: string): string[] {
  return some(draw, id).toSorted((one, other) => (`${one}${ending}` < `${other}${ending}` ? -1 : 1));
}

export function isFirst(value: string, index: number, all: readonly string[]): boolean {
  return all.indexOf(value) === index;
}
