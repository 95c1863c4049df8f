import { remembered } from "#domain/lazy.ts";

import type { Passage } from "../section.ts";
import { oneLine } from "../words/one-line.ts";
import { namingStems } from "./naming.ts";
import { tellAlike, type SubjectRow } from "./rows.ts";
import type { Subject } from "./subject.ts";

const together =
  /(?<!\p{L})(?:samlade|sammanlagda|totala|sammantagna|gemensamma|combined|total) \p{L}+ (?:för|på|av|for|of) (?<one>[\p{L} -]{3,50}?) (?:och|samt|and) (?<other>[\p{L} -]{3,50}?) (?:uppgår|uppgick|är|var|blev|blir|is|was|amounts|amounted)(?: till| to)?(?: totalt)? ?$/iu;

/** The two things that the words before a figure name together. */
const namedTogether = remembered((passage: Passage) =>
  remembered((said: Subject): readonly [string, string] | null => {
    const before = oneLine(passage.text.slice(0, said.place.start - passage.start));
    const { one, other } = together.exec(before)?.groups ?? {};
    return one === undefined || other === undefined ? null : [one, other];
  }),
);

/** The cells that a figure is said to be the sum of: `den samlade avvikelsen för personal och konsulter uppgår till 51,3`. */
export function jointCells(passage: Passage, said: Subject, rows: readonly SubjectRow[]): readonly Subject[] {
  const named = namedTogether(passage)(said);
  if (named === null) return [];
  const tables = Map.groupBy(rows, ({ block }) => block);
  const found = [...tables.values()].flatMap((table) => {
    const cells = named.map((words) => cellOf(words, said, table));
    const [first, second] = cells;
    return first === null || first === undefined || second === null || second === undefined || first === second
      ? []
      : [[first, second]];
  });
  return found.length === 1 ? (found[0] ?? []) : [];
}

/** The only cell of a table whose row begins as the words do: `personalbudget` and `Personalkostnader`. */
function cellOf(words: string, said: Subject, table: readonly SubjectRow[]): Subject | null {
  const starts = oneLine(words.toLowerCase())
    .split(" ")
    .map((word) => word.slice(0, 6));
  const rows = table.filter(({ name }) => {
    const [stem, ...more] = name;
    return stem !== undefined && more.length === 0 && stem.length >= 6 && starts.includes(stem.slice(0, 6));
  });
  const cells = rows.flatMap(({ cells: all }) => all.filter((cell) => tellAlike(said, cell)));
  return cells.length === 1 && namingStems(words).length <= 1 ? (cells[0] ?? null) : null;
}
