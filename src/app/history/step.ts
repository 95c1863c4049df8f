import type { ItemStep } from "#store/history.ts";
import type { Noun } from "#store/item.ts";
import type { Bodies } from "#store/workspace.ts";

import type { Reader } from "./reader.ts";
import { phrase, sentence, type Sentence } from "./sentence.ts";
import { things } from "./things.ts";
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
  const field = body === null ? titleById(noun, id, reader) : titleOfBody(noun, body, reader);
  if (body === null || before === null || after === null) {
    const kind = after === null ? "removed" : "added";
    const sentences = body === null ? [] : said(noun, body, reader);
    return { noun, id, kind, title: phrase(kind, language, { field }), sentences };
  }
  const sentences = [...changed(noun, before, after, reader), ...(moved ? [sentence("moved", language)] : [])];
  const told = sentences.length === 0 ? [sentence("unseen", language)] : sentences;
  return { noun, id, kind: "changed", title: field, sentences: told };
}

// A body was written from the domain's value of its noun; the chain of changes tells if anybody else has written.
function titleOfBody<N extends Noun>(noun: N, body: object, reader: Reader): string {
  return titleOf(noun, body as Bodies[N], reader);
}

function said<N extends Noun>(noun: N, body: object, reader: Reader): readonly Sentence[] {
  return things[noun].said(body as Bodies[N], reader);
}

function changed<N extends Noun>(noun: N, before: object, after: object, reader: Reader): readonly Sentence[] {
  return things[noun].changed(before as Bodies[N], after as Bodies[N], reader);
}
