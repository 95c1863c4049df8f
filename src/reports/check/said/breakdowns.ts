import { remembered } from "#domain/lazy.ts";
import type { CheckedSection, Passage } from "../section.ts";
import type { Subject } from "../subjects/subject.ts";
import { oneLine } from "../words/one-line.ts";

/** A figure that a text divides into others. */
export interface Breakdown {
  readonly total: Subject;
  /** Two or more, of the same kind as the total. */
  readonly parts: readonly Subject[];
  /** `all`: they are said to be all of it. `some`: more may be left out. `causes`: they are named as why it is so. */
  readonly of: "all" | "some" | "causes";
}

const dividing =
  /(?<!\p{L})(?:(?<all>fördel(?:as|at|ade|ar sig)|uppdela(?:t|de)|delas upp|består av|bestående av|divided|consist(?:s|ing) of|made up of)|(?<some>varav|av (?:det|detta|dessa|ökningen|minskningen|beloppet|summan|överskottet|underskottet|avvikelsen)|of (?:which|this|that)))(?!\p{L})|:(?=\s[+\-−–]?\d)/giu;
const causing =
  /(?<!\p{L})(?:orsak(?:en|erna)?(?: till \p{L}+)? (?:är|till)|förklar(?:as av|ingen är|ingarna är)|beror på|due to|the causes are|explained by)(?!\p{L})/iu;
const notAll =
  /(?<!\p{L})(?:bland annat|bl\.? ?a|till exempel|t\.? ?ex|exempelvis|störst\p{L}*|främst|framför allt|huvudsakligen|till stor del|delvis|including|mainly|among|largest|for example)(?!\p{L})/iu;
const offset =
  /(?<!\p{L})(?:motverka\p{L}*|vägs upp|delvis|samtidigt|däremot|men|underskott|överskott|minus|negativ\p{L}*|bland annat|bl\.? ?a|partly|offset|but|however|among)(?!\p{L})/iu;

/** The breakdowns that a section's sentences make, each in one sentence or in the one after the figure's own. */
export const breakdownsIn = remembered(({ passages, subjects }: CheckedSection): readonly Breakdown[] => {
  const byBlock = Map.groupBy(
    subjects.filter(({ place }) => place.row === null),
    ({ place }) => place.block,
  );
  return passages.flatMap((passage, index) => {
    const own = within(passage, byBlock.get(passage.block) ?? []);
    if (own.length < 2) return [];
    const before = passages[index - 1];
    const earlier = before?.block === passage.block ? within(before, byBlock.get(passage.block) ?? []) : [];
    return [...divided(passage, own, earlier), ...caused(passage, own, earlier)];
  });
});

const within = ({ start, end }: Passage, subjects: readonly Subject[]): readonly Subject[] =>
  subjects.filter(({ place }) => place.start >= start && place.start < end);

function divided({ text, start }: Passage, own: readonly Subject[], earlier: readonly Subject[]): readonly Breakdown[] {
  const marks = [...text.matchAll(dividing)];
  const [mark] = marks;
  if (mark === undefined || marks.length > 1 || notAll.test(oneLine(text.slice(mark.index)))) return [];
  const at = start + mark.index;
  const parts = own.filter(({ place }) => place.start > at);
  // `har ökat med 197 mnkr (3,5 %). Av ökningen är 130 mnkr …`.
  const said = mark.index === 0 ? earlier.findLast(({ kind }) => kind === parts[0]?.kind) : undefined;
  const total = own.findLast(({ place }) => place.start < at) ?? said;
  return breakdown(total, parts, mark.groups?.["all"] === undefined ? "some" : "all");
}

function caused({ text, start }: Passage, own: readonly Subject[], earlier: readonly Subject[]): readonly Breakdown[] {
  const match = causing.exec(text);
  if (match === null || offset.test(oneLine(text.slice(match.index)))) return [];
  const at = start + match.index;
  const total = own.findLast(({ place }) => place.start < at) ?? earlier.at(-1);
  if (total?.measure.form !== "deviation") return [];
  return breakdown(
    total,
    own.filter(({ place }) => place.start > at),
    "causes",
  );
}

function breakdown(total: Subject | undefined, after: readonly Subject[], of: Breakdown["of"]): readonly Breakdown[] {
  if (total === undefined || total.kind === null || total.kind === "percent") return [];
  const parts = after.filter(({ kind }) => kind === total.kind);
  return parts.length < 2 || parts.length < after.length ? [] : [{ total, parts, of }];
}
