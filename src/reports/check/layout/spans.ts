import { isNoteHead } from "../tables/columns.ts";

/**
 * The heads of columns, each below the one of the heads above that spans it: `2024 2023 2024 2023` below `Kommunen Koncernen`. Null
 * where there is not just one way to part the columns so that no head comes twice in a part.
 */
export function belowSpans(heads: readonly string[], spans: readonly string[]): readonly string[] | null {
  if (spans.length < 2 || new Set(heads).size === heads.length) return null;
  const ways = partings(heads, spans.length);
  const [only] = ways;
  if (only === undefined || ways.length > 1) return null;
  return only.flatMap((part, at) => part.map((head) => (isNoteHead(head) ? head : `${spans[at] ?? ""}\n${head}`)));
}

/** The ways to part a list into so many pieces without a repetition in any; more than one are as good as many. */
function partings(heads: readonly string[], count: number): readonly (readonly (readonly string[])[])[] {
  if (count === 1) return new Set(heads).size === heads.length ? [[heads]] : [];
  const ways: (readonly (readonly string[])[])[] = [];
  for (let length = 1; length <= heads.length - count + 1 && ways.length < 2; length += 1) {
    const first = heads.slice(0, length);
    if (new Set(first).size < length) break;
    ways.push(...partings(heads.slice(length), count - 1).map((rest) => [first, ...rest]));
  }
  return ways;
}
