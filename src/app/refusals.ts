import type { Language } from "#domain/text.ts";

import { calendarRefusals } from "./refusals/calendar.ts";
import { checkRefusals } from "./refusals/check.ts";
import { importRefusals } from "./refusals/imports.ts";
import { placeRefusals } from "./refusals/places.ts";
import { planRefusals } from "./refusals/plan.ts";
import { postRefusals } from "./refusals/posts.ts";
import { roleRefusals } from "./refusals/roles.ts";
import { roundRefusals } from "./refusals/rounds.ts";
import type { Sentence, Sentences } from "./refusals/sentence.ts";
import type { Refusal } from "./result.ts";

const sentences: Sentences = {
  ...placeRefusals,
  ...roleRefusals,
  ...importRefusals,
  ...checkRefusals,
  ...calendarRefusals,
  ...roundRefusals,
  ...planRefusals,
  ...postRefusals,
};

/** The sentence of a refusal, and what to do about it, in the asked language. */
export function describeRefusal(refusal: Refusal, language: Language): Sentence {
  const sentence = sentences[refusal.code][language];
  const fill = (text: string): string => text.replaceAll(/\{(\w+)\}/g, (_, key: string) => refusal.values[key] ?? "");
  return { message: fill(sentence.message), advice: fill(sentence.advice) };
}
