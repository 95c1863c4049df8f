import type { z } from "zod";

import { putPending, takePending, tidy } from "#store/directory/once.ts";

import type { Services } from "../services.ts";
import { digestOf, newToken } from "./one-time.ts";
import { attemptLimits } from "./rate-limit.ts";

type Keeper = Pick<Services, "directory" | "now">;

/** Keeps what must be remembered until a browser's next step. Whoever has the ticket gets it back, once, within `lasts` milliseconds. */
export async function giveTicket({ directory, now }: Keeper, value: object, lasts: number): Promise<string> {
  const at = now();
  // Whoever begins something leaves a row behind, signed in or not: what is over goes first.
  await tidy(directory, at.toISOString(), before(at, attemptLimits.account.memory));
  const { token, digest } = newToken();
  await putPending(directory, digest, value, before(at, -lasts));
  return token;
}

/** What was kept for a ticket; null where it is used, too old, forged, or for something else. */
export async function takeTicket<T>(
  { directory, now }: Keeper,
  ticket: string,
  schema: z.ZodType<T>,
): Promise<T | null> {
  const value = schema.safeParse(await takePending(directory, digestOf(ticket), now().toISOString()));
  return value.success ? value.data : null;
}

/** After a mistake that may be mended: the ticket holds once more, within `lasts` milliseconds. */
export async function putBack({ directory, now }: Keeper, ticket: string, value: object, lasts: number): Promise<void> {
  await putPending(directory, digestOf(ticket), value, before(now(), -lasts));
}

const before = (moment: Date, span: number): string => new Date(moment.getTime() - span).toISOString();
