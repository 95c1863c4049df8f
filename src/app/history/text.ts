import { fill } from "#domain/terms.ts";
import { lowerFirst, type Language } from "#domain/text.ts";
import type { NounCount } from "#store/history.ts";

import type { ChangeBatchView, ChangeView } from "./history.ts";
import { nounText } from "./nouns.ts";
import type { Sentence } from "./sentence.ts";
import type { ToldStep } from "./step.ts";

const words = {
  batch: { sv: "inläsning {number}: {file} (rader: {rows})", en: "batch {number}: {file} (rows: {rows})" },
  undoing: { sv: "inläsning {number}: ångrar inläsning {undoes}", en: "batch {number}: undoes batch {undoes}" },
  undone: { sv: "{batch} (ångrad)", en: "{batch} (undone)" },
  added: { sv: "nya: {count}", en: "new: {count}" },
  changed: { sv: "ändrade: {count}", en: "changed: {count}" },
  removed: { sv: "borttagna: {count}", en: "removed: {count}" },
  more: { sv: "och {count} till: {counts}", en: "and {count} more: {counts}" },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** `inläsning 3: facts/ledger.csv (rader: 12) (ångrad)` */
export function batchText({ number, file, rows, undoes, holds }: ChangeBatchView, language: Language): string {
  const values = { number: String(number), file: file ?? "", rows: String(rows), undoes: String(undoes) };
  const batch = fill(words[undoes === null ? "batch" : "undoing"][language], values);
  return holds ? batch : fill(words.undone[language], { batch });
}

/** `mått (nya: 3, ändrade: 1)` */
export function countText({ noun, ...counts }: NounCount, language: Language): string {
  const told = (["added", "changed", "removed"] as const).flatMap((what) =>
    counts[what] === 0 ? [] : [fill(words[what][language], { count: String(counts[what]) })],
  );
  return `${nounText(noun, language)} (${told.join(", ")})`;
}

/** What of a change is not told in words: how many things, by sort; null where all is. */
export function moreText({ things, steps }: ChangeView, language: Language): string | null {
  const left = things
    .map(({ noun, added, changed, removed }) => {
      const told = (kind: ToldStep["kind"]): number =>
        steps.filter((step) => step.noun === noun && step.kind === kind).length;
      return {
        noun,
        added: added - told("added"),
        changed: changed - told("changed"),
        removed: removed - told("removed"),
      };
    })
    .filter(({ added, changed, removed }) => added + changed + removed > 0);
  if (left.length === 0) return null;
  const count = left.reduce((sum, { added, changed, removed }) => sum + added + changed + removed, 0);
  const counts = left.map((one) => countText(one, language)).join(", ");
  return fill(words.more[language], { count: String(count), counts });
}

/** Of a change of more things than this, what is new or gone is told by its name only. */
const fewThings = 5;

/** The steps of a change as they are told among other changes. */
export function stepsInBrief({ steps, things }: ChangeView): readonly ToldStep[] {
  const count = things.reduce((sum, { added, changed, removed }) => sum + added + changed + removed, 0);
  if (count <= fewThings) return steps;
  return steps.map((step) => (step.kind === "changed" ? step : { ...step, sentences: [] }));
}

/** A thing that became otherwise in one way is told in one sentence: `Styrmåttet ”X”: målvärdet ändrades …`; null where there is more to say. */
export function oneSentence({ title, kind, sentences }: ToldStep): string | null {
  const [only, ...others] = sentences;
  if (only === undefined) return title;
  if (kind !== "changed" || others.length > 0 || only.lines.length > 0) return null;
  return `${title}: ${lowerFirst(only.text)}`;
}

/** A sentence and the lines that it is about, each with its sign. */
export function sentenceLines({ text, lines }: Sentence): readonly string[] {
  return [text, ...lines.map((line) => `${line.kind === "added" ? "+" : "−"} ${line.text}`)];
}

/** A step as lines of plain text, what belongs to the title indented. */
export function stepLines(step: ToldStep): readonly string[] {
  const one = oneSentence(step);
  return one === null ? [step.title, ...step.sentences.flatMap(sentenceLines).map((line) => `  ${line}`)] : [one];
}
