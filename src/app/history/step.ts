import type { ItemStep } from "#store/history.ts";
import type { Noun } from "#store/item.ts";

import type { Reader } from "./reader.ts";
import { phrase, sentence, type Sentence } from "./sentence.ts";
import { fieldOf } from "./things.ts";
import { titleById, titleOf } from "./titles.ts";

/** What one change did to one thing, in words. */
export interface ToldStep {
  readonly noun: Noun;
  readonly id: string;
  readonly kind: "added" | "changed" | "removed";
  /** `Styrmåttet ”Sjukfrånvaro”`; where it is new or gone that is said too: `Styrmåttet ”Sjukfrånvaro” lades till`. */
  readonly title: string;
  /** `Målvärdet ändrades från högst 3 % till högst 2,5 %`; of a thing that is new or gone what it says or said. */
  readonly sentences: readonly Sentence[];
}

/** Tells one step of one thing. Names stand for ids as far as the reader's workspace has them. */
export function tellStep(step: ItemStep, reader: Reader): ToldStep {
  const { noun, id, before, after, moved } = step;
  const { language } = reader;
  const body = after ?? before;
  const field = body === null ? titleById(noun, id, reader) : titleOf(noun, body, reader);
  if (body === null || before === null || after === null) {
    const kind = after === null ? "removed" : "added";
    const sentences = body === null ? [] : fieldOf(noun).said(body, reader);
    return { noun, id, kind, title: phrase(kind, language, { field }), sentences };
  }
  const sentences = [...fieldOf(noun).changed(before, after, reader), ...(moved ? [sentence("moved", language)] : [])];
  const told = sentences.length === 0 ? [sentence("unseen", language)] : sentences;
  return { noun, id, kind: "changed", title: field, sentences: told };
}
