import { addEntry } from "#store/directory/entry.ts";
import type { Directory } from "#store/directory/open.ts";

import type { Denied } from "../result.ts";

/** Who was refused something, when and in which workspace; null outside of them. */
export interface Refusing {
  readonly at: string;
  readonly by: string;
  readonly workspace: string | null;
  /** What was asked for, as the contract writes it. */
  readonly route: string;
}

/** Logs that somebody has been refused what they have no right to. */
export async function logRefused(
  directory: Directory,
  { at, by, workspace, route }: Refusing,
  { right, because: { reason } }: Denied,
): Promise<void> {
  await addEntry(directory, { at, what: "refused", by, person: null, workspace, detail: { right, reason, route } });
}
