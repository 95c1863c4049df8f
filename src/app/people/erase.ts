import { erasePerson } from "#store/directory/person.ts";

import { found, refused, type Result } from "../result.ts";
import { codeOf, entryOf, personOrRefusal, type Hand } from "./change.ts";
import type { PeopleCode } from "./words.ts";

/** Why somebody is erased: asked for by themselves, not needed any more, or never meant to be there. A free text could hold a name, and the log can't be erased. */
export const eraseReasons = ["asked", "left", "mistake"] as const;

export type EraseReason = (typeof eraseReasons)[number];

/** Takes away everything that says who somebody is. `userName` is written to confirm it. Their id stays in what they have done. */
export async function erase(
  hand: Hand,
  id: string,
  { userName, reason }: { readonly userName: string; readonly reason: EraseReason },
): Promise<Result<null, PeopleCode>> {
  const known = await personOrRefusal(hand.directory, id);
  if (!known.ok) return known;
  if (known.value.userName !== userName) return refused("not_confirmed");
  const failed = await erasePerson(hand.directory, id, entryOf(hand, "person_erased", id, { reason }));
  return failed === null ? found(null) : refused(codeOf(failed.because));
}
