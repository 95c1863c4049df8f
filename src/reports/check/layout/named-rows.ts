import type { Division } from "./cells.ts";
import type { ReadLine, Stretch } from "./region.ts";

/** A row of a table: its name and its cells, and the line of the figures. */
export interface NamedRow {
  readonly texts: readonly string[];
  readonly line: number | null;
}

/** The rows with the lines between them: parts of their names, and groups. */
export function withNames(
  lines: readonly ReadLine[],
  { from, to }: Stretch,
  divided: readonly Division[],
): readonly NamedRow[] {
  const rows: { texts: string[]; line: number | null }[] = [];
  let pieces: ReadLine[] = [];
  let at = 0;
  for (const line of lines.slice(from, to)) {
    const division = line.cells > 0 ? divided[at] : undefined;
    if (division === undefined) {
      pieces.push(line);
      continue;
    }
    at += 1;
    const { after, groups, before } = sharedOut(pieces, line, division.name);
    const last = rows.at(-1);
    if (last !== undefined && after.length > 0)
      last.texts[0] = joined([last.texts[0] ?? "", ...after.map(({ text }) => text)]);
    const blank = division.cells.map(() => "");
    rows.push(...groups.map((group) => ({ texts: [group.text, ...blank], line: group.line })));
    const name = joined([...before.map(({ text }) => text), division.name]);
    rows.push({ texts: [name, ...division.cells.map((one) => (/^[-–−]$/u.test(one) ? "" : one))], line: line.line });
    pieces = [];
  }
  return rows;
}

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== "").join("\n");

/** Lines between two rows: what ends the name of the first, what stands alone, and what begins the name of the second. */
function sharedOut(
  pieces: readonly ReadLine[],
  row: ReadLine,
  name: string,
): {
  readonly after: readonly ReadLine[];
  readonly groups: readonly ReadLine[];
  readonly before: readonly ReadLine[];
} {
  const ends = pieces.findIndex(({ text, gap }) => gap > 0 || text.endsWith(":") || !/^\p{Ll}/u.test(text));
  const after = pieces.slice(0, ends === -1 ? pieces.length : ends);
  const others = pieces.slice(after.length);
  if (name === "" && others.length > 0) return { after, groups: [], before: others };
  const apart = others.findLastIndex(({ gap }) => gap > 0);
  const goes = /^\p{Ll}/u.test(name) || /(?:[,(/&-]|\soch|\sand)$/u.test(others.at(-1)?.text ?? "");
  if (goes) return { after, groups: others.slice(0, Math.max(0, apart)), before: others.slice(Math.max(0, apart)) };
  if (row.gap > 0 || apart < 0) return { after, groups: others, before: [] };
  return { after, groups: others.slice(0, apart), before: others.slice(apart) };
}
