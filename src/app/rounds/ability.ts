import type { Language } from "#domain/text.ts";

import type { Ability } from "../permissions/abilities.ts";
import { denialText } from "../permissions/words.ts";
import { describeRefusal } from "../refusals.ts";
import type { Judged } from "../result.ts";

/** Whether something would be done if it were asked for, and if not, why. */
export function abilityIn(outcome: Judged<unknown>, language: Language): Ability {
  if (outcome.ok) return { allowed: true, why: null };
  if ("refusal" in outcome) return { allowed: false, why: describeRefusal(outcome.refusal, language).message };
  const { right, because } = outcome.denied;
  return { allowed: false, why: right === null ? null : denialText(right, because, language) };
}
