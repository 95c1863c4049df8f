import { storeFailure } from "#app/store/failure.ts";

import { startClock, type Clock } from "../clock.ts";
import type { Services } from "../services.ts";
import { remind } from "./remind.ts";

/** Milliseconds between two looks. */
const pace = 60 * 60 * 1000;
/** Nobody is written to before this hour, by this machine's clock. */
const firstHour = 7;

/** Reminds once an hour, or `every` so many milliseconds, during the day. What can't be done now is tried again at the next look. */
export function reminderClock(
  services: Pick<Services, "workspaces" | "directory" | "origin" | "now">,
  every = pace,
): Clock {
  const look = async (): Promise<void> => {
    const now = services.now();
    if (now.getHours() < firstHour) return;
    const reminded = await remind(services, now);
    for (const { code } of reminded?.failed ?? []) console.error(code);
  };
  return startClock(every, look, (error) => console.error(storeFailure(error, "en")?.message ?? error));
}
