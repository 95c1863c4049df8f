import type { Language } from "#domain/text.ts";
import type { ManuscriptTable } from "#formats/manuscript.ts";
import type { Finding } from "../check/finding.ts";
import { cellAt, type Place } from "../check/place.ts";
import type { CheckedReport } from "../check/report.ts";
import { sentencesOf } from "../check/words/sentences.ts";

import { standingAt } from "./standing.ts";
import type { PassageRow, PassageView, PieceView, StandingView } from "./view.ts";

type Marked = Place & { readonly mark: "found" | "against" };
type Stretch = Pick<Place, "start" | "end">;

/** So many rows of a table are shown, and so many columns before only those are that something is marked in. */
const mostRows = 12;
const mostColumns = 8;
/** So many characters of a sentence on each side of what is marked. */
const around = 240;

/** What stands around the places of a finding, that of the first place first. */
export function passagesOf(
  [first, ...others]: Finding["places"],
  report: CheckedReport,
  language: Language,
): FindingPassages {
  const marked: readonly Marked[] = [
    { ...first, mark: "found" },
    ...others.map((place) => ({ ...place, mark: "against" as const })),
  ];
  const [passage, ...more] = [...Map.groupBy(marked, shownWith).values()].flatMap((places) =>
    passagesAround(places, report, language),
  );
  if (passage === undefined) throw new Error("a finding has a place that is not in its report");
  return [passage, ...more];
}

type FindingPassages = readonly [PassageView, ...PassageView[]];

/** The cells of a table are shown together; its caption, a note and a block of text each by itself. */
const shownWith = ({ block, row, note }: Place): string =>
  row === null ? [block, "text", note ?? ""].join(" ") : String(block);

/** Those of places that are shown together. */
function passagesAround(places: readonly Marked[], report: CheckedReport, language: Language): readonly PassageView[] {
  const [place] = places;
  const block = report.manuscript.blocks[place?.block ?? -1];
  if (place === undefined || block === undefined) return [];
  const at = (within: readonly Marked[]): StandingView => standingAt({ ...place, ...within[0] }, report, language);
  const { text } = cellAt(report.manuscript, place) ?? { text: null };
  if (block.kind === "table" && (place.row !== null || text === null))
    return [{ kind: "table", at: at(places), rows: rowsAround(block, places) }];
  const passages = stretchesAround(text ?? "", places).map((stretch) => {
    const within = places.filter((one) => isWithin(one, stretch));
    return { kind: "text" as const, at: at(within), pieces: piecesOf(text ?? "", stretch, within) };
  });
  const isMain = ({ pieces }: (typeof passages)[number]): boolean => pieces.some(({ mark }) => mark === "found");
  return [...passages.filter(isMain), ...passages.filter((passage) => !isMain(passage))];
}

const isWithin = (inner: Stretch, outer: Stretch): boolean => inner.start >= outer.start && inner.end <= outer.end;

const overlaps = (one: Stretch, other: Stretch): boolean => one.start < other.end && other.start < one.end;

/** The sentences that the places stand in, those beside one another as one. */
function stretchesAround(text: string, places: readonly Stretch[]): readonly Stretch[] {
  const sentences = sentencesOf(text);
  const each = places.map((place) => {
    const start = sentences.findLast((sentence) => sentence.start <= place.start)?.start ?? 0;
    const end = sentences.find((sentence) => sentence.end >= place.end)?.end ?? text.length;
    return {
      start: place.start - start <= around ? start : wordFrom(text, place.start),
      end: end - place.end <= around ? end : wordUntil(text, place.end),
    };
  });
  const joined: Stretch[] = [];
  for (const stretch of each.toSorted((one, other) => one.start - other.start)) {
    const last = joined.at(-1);
    if (last === undefined || text.slice(last.end, stretch.start).trim() !== "") joined.push(stretch);
    else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, stretch.end) };
  }
  return joined;
}

/** Where words begin and end so far from what is marked; where no word does, only that is shown. */
const wordFrom = (text: string, start: number): number => Math.min(text.indexOf(" ", start - around) + 1, start);
const wordUntil = (text: string, end: number): number => Math.max(text.lastIndexOf(" ", end + around), end);

/** A stretch of a text, divided at what is marked in it; where two marks overlap, the first stands. */
function piecesOf(text: string, { start, end }: Stretch, marked: readonly Marked[]): readonly PieceView[] {
  const apart = marked.filter((mark, index) => !marked.slice(0, index).some((earlier) => overlaps(mark, earlier)));
  const pieces: PieceView[] = [];
  let from = start;
  for (const { start: begin, end: until, mark } of apart.toSorted((one, other) => one.start - other.start)) {
    pieces.push({ text: text.slice(from, begin), mark: null }, { text: text.slice(begin, until), mark });
    from = until;
  }
  pieces.push({ text: text.slice(from, end), mark: null });
  return pieces.filter((piece) => piece.text !== "" || piece.mark !== null);
}

/** The head and the rows that something is marked in. */
function rowsAround({ rows, head }: ManuscriptTable, places: readonly Marked[]): readonly PassageRow[] {
  const named = [...new Set(places.map(({ row }) => row ?? 0))].filter((row) => row >= head);
  const some = named.slice(0, mostRows).toSorted((one, other) => one - other);
  const width = rows[0]?.length ?? 0;
  const columns = new Set(places.map(({ column }) => column ?? 0)).add(0);
  const shown = Array.from({ length: width }, (_, column) => column).filter(
    (column) => width <= mostColumns || columns.has(column),
  );
  return [...Array.from({ length: head }, (_, row) => row), ...some].map((row) => ({
    isHead: row < head,
    cells: shown.map((column) => {
      const text = rows[row]?.[column]?.text ?? "";
      const within = places.filter((place) => place.row === row && place.column === column);
      return piecesOf(text, { start: 0, end: text.length }, within);
    }),
  }));
}
