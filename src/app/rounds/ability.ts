import type { Language } from "#domain/text.ts";

import type { Ability } from "../permissions/abilities.ts";
import { denialText } from "../permissions/words.ts";
import { describeRefusal } from "../refusals.ts";
import { refused, type Judged } from "../result.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";

/** Whether something would be done if it were asked for, and if not, why. In a folder of plain files nothing is. */
export function abilityIn(
  { id, stored }: Pick<OpenWorkspace, "id" | "stored">,
  judged: Judged<null>,
  language: Language,
): Ability {
  const outcome = judged.ok && stored === null ? refused("not_kept", { name: id }) : judged;
  if (outcome.ok) return { allowed: true, why: null };
  if ("refusal" in outcome) return { allowed: false, why: describeRefusal(outcome.refusal, language).message };
  const { right, because } = outcome.denied;
  return { allowed: false, why: right === null ? null : denialText(right, because, language) };
}
