import type { Language } from "#domain/text.ts";

import { paddedIn, spreadOf, type Division } from "./cells.ts";
import { isNumberedName } from "./line.ts";
import { isHeadLine, type ReadLine } from "./region.ts";

/** A word that heads a column of references to notes. */
const head = /(?:^|\s)(?:Not(?:er)?|NOT(?:ER)?|Notes?|NOTES?)(?=\s|$)/u;
/** References to notes at the end of a name: `4`, `2, 3, 17`, `1A`, `K13`. */
const references = /^(?<name>|.*?\S\s+)(?<note>\p{Lu}{0,2}[1-9]\d?\p{Lu}?(?:,\s?\p{Lu}{0,2}[1-9]\d?\p{Lu}?)*)$/u;
const farthestHead = 15;
/** What the column is called where it is made a column of its own. */
export const noteHead = "Not";

/** The lines with the head of a column of notes taken out of the head above a row; null where it has none. */
export function withoutNoteHead(lines: readonly ReadLine[], row: number): readonly ReadLine[] | null {
  for (let at = row - 1; at >= Math.max(0, row - farthestHead); at -= 1) {
    const line = lines[at];
    if (line === undefined || !isHeadLine(line) || isNumberedName(line.text)) return null;
    if (!head.test(line.text)) continue;
    return lines.toSpliced(at, 1, { ...line, text: line.text.replace(head, "").trim() });
  }
  return null;
}

/** The divisions of a line with what its name ends with as its note, where it can be one. */
export function withNotes(divisions: readonly Division[]): readonly Division[] {
  return divisions.flatMap((division) => {
    if (division.name.endsWith(",")) return [];
    const { name = division.name, note = "" } = references.exec(division.name)?.groups ?? {};
    return [{ ...division, name: name.trim(), note }];
  });
}

/** A line of figures: `name` is its own, or that of the line above. */
interface NotedLine {
  readonly name: string;
  readonly divisions: readonly Division[];
}

/**
 * The divisions of each line that are left when it is settled whether its first number is a note or the thousands of a figure. Where
 * the notes around it and the figures beside it do not agree on that, none is left that fits so many columns.
 */
export function settledNotes(
  lines: readonly NotedLine[],
  columns: number,
  language: Language,
): readonly (readonly Division[])[] {
  const all = lines.map(({ divisions }) =>
    divisions.filter(
      ({ name, cells }) => cells.length === columns && name === divisions[0]?.name && paddedIn(cells) === 0,
    ),
  );
  const sure = all.map((fitting) => (fitting.every(({ note }) => isOne(note)) ? lowestNote(fitting) : null));
  const last = Math.max(0, ...sure.filter((note) => note !== null));
  let before = 0;
  return lines.map(({ name, divisions }, index) => {
    const fitting = all[index] ?? [];
    const noted = fitting.filter(({ note }) => note !== "");
    const bare = fitting.filter(({ note }) => note === "");
    const note = lowestNote(noted);
    if (note === null || bare.length === 0) {
      before = sure[index] ?? before;
      return divisions;
    }
    const evener = leastSpread(noted, language) - leastSpread(bare, language);
    const after = sure.slice(index + 1).find((one) => one !== null && one > before) ?? Math.floor(before) + 2;
    if (evener < 0 && before <= note && note < after) {
      before = note;
      return noted;
    }
    // Two of four: more even as it is, of a kind that has no note, and too high or too low a number for one.
    const against = [evener > 0, result.test(name), note > last + 1, note < before].filter((speaks) => speaks);
    if (against.length >= 2) return bare;
    return divisions.filter(({ cells }) => cells.length < columns);
  });
}

/** What is worked out of other rows has no note. */
const result = /resultat|netto|kassaflöde|^summa|^total|result|cash flow|^net(?!\p{L})/iu;

/** Notes that are one of several in their row say nothing of their order. */
const isOne = (note: string): boolean => note !== "" && !note.includes(",");

const lowestNote = (ways: readonly Division[]): number | null =>
  ways.length === 0 ? null : Math.min(...ways.map(({ note }) => numberOf(note)));

/** `1A` is between 1 and 2. */
const numberOf = (note: string): number =>
  Number.parseInt(note.replace(/^\p{Lu}+/u, ""), 10) + (/^\d+\p{Lu}/u.test(note) ? 0.5 : 0);

const leastSpread = (ways: readonly Division[], language: Language): number =>
  Math.min(...ways.map(({ cells }) => spreadOf(cells, language)));
