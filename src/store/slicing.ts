import { emptyColumns, type FactColumns, type FactColumnsDraft } from "./columns.ts";
import { StoreError } from "./errors.ts";
import type { Words } from "./word.ts";

/** Which rows of a batch lie in one slice: those of one series and span, in their order. */
export interface SliceRows {
  /** The place of the series in the batch's list. */
  readonly series: number;
  readonly from: number;
  readonly to: number;
  readonly rows: Int32Array;
}

/** A batch's rows by series and span, in the order that each is first met. */
export function slicesIn({ length, seriesOf, from, to }: FactColumns): readonly SliceRows[] {
  const numbers = new Map<number, Map<number, number>>();
  const sliceOf = new Int32Array(length);
  const firsts: number[] = [];
  const counts: number[] = [];
  let last = -1;
  for (let row = 0; row < length; row += 1) {
    const isAsBefore =
      row > 0 && seriesOf[row] === seriesOf[row - 1] && from[row] === from[row - 1] && to[row] === to[row - 1];
    if (!isAsBefore) {
      const ofSeries = numbers.get(seriesOf[row] ?? -1) ?? new Map<number, number>();
      numbers.set(seriesOf[row] ?? -1, ofSeries);
      const span = spanNumber(from[row] ?? 0, to[row] ?? 0);
      last = ofSeries.get(span) ?? firsts.push(row) - 1;
      ofSeries.set(span, last);
    }
    sliceOf[row] = last;
    counts[last] = (counts[last] ?? 0) + 1;
  }
  const slices = firsts.map((row, slice) => ({
    series: seriesOf[row] ?? -1,
    from: from[row] ?? 0,
    to: to[row] ?? 0,
    rows: new Int32Array(counts[slice] ?? 0),
  }));
  const filled = new Int32Array(slices.length);
  sliceOf.forEach((slice, row) => {
    const at = filled[slice] ?? 0;
    slices[slice]?.rows.set([row], at);
    filled[slice] = at + 1;
  });
  return slices;
}

/** A span as one number: months fit in 20 bits. */
function spanNumber(from: number, to: number): number {
  return from * 2 ** 20 + to;
}

/** A slice as it is stored: entry i of each list is one fact. Null lists where no fact has any. */
export interface StoredSlice {
  readonly batch: number;
  readonly series: number;
  readonly from: number;
  readonly to: number;
  readonly units: Int32Array;
  /** NaN: the value is withdrawn. */
  readonly amounts: Float64Array;
  readonly uppers: Float64Array | null;
  readonly preliminary: readonly boolean[] | null;
  readonly qualifiers: readonly (string | null)[] | null;
}

/** As a slice is stored, with what only tells where each fact stood. */
export interface WholeSlice extends StoredSlice {
  readonly rows: Int32Array;
  readonly lines: Int32Array;
  readonly notes: readonly (string | null)[] | null;
}

/** A batch of so many rows with nothing in them yet. */
export function draftOf(rows: number, { series, units }: Words): FactColumnsDraft {
  return { ...emptyColumns(rows), series: [...series], units: [...units] };
}

/** Puts a slice's facts back in their batch's rows. Throws a StoreError `damaged` for a row that the batch does not have. */
export function putBack(slice: WholeSlice, draft: FactColumnsDraft, words: Words): void {
  const { rows, units, amounts, uppers, lines, preliminary, qualifiers, notes } = slice;
  const series = words.seriesAt[slice.series] ?? -1;
  rows.forEach((row, at) => {
    if (row < 0 || row >= draft.length) throw new StoreError("damaged", { detail: `fact ${slice.batch}/${row}` });
    draft.seriesOf[row] = series;
    draft.unitOf[row] = words.unitAt[units[at] ?? 0] ?? -1;
    draft.from[row] = slice.from;
    draft.to[row] = slice.to;
    draft.amounts[row] = amounts[at] ?? Number.NaN;
    draft.uppers[row] = uppers?.[at] ?? Number.NaN;
    draft.lines[row] = lines[at] ?? 0;
    draft.preliminary[row] = preliminary?.[at] === true ? 1 : 0;
    const [qualifier, note] = [qualifiers?.[at] ?? null, notes?.[at] ?? null];
    if (qualifier !== null) draft.qualifiers.set(row, qualifier);
    if (note !== null) draft.notes.set(row, note);
  });
}
