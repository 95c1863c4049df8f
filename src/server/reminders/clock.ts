import { storeFailure } from "#app/store/failure.ts";

import type { Services } from "../services.ts";
import { remind } from "./remind.ts";

export interface ReminderClock {
  /** Ends when what is under way has ended. */
  readonly close: () => Promise<void>;
}

/** Milliseconds between two looks. */
const pace = 60 * 60 * 1000;
/** Nobody is written to before this hour, by this machine's clock. */
const firstHour = 7;

/** Reminds once an hour, during the day. What can't be done now is tried again at the next look. */
export function reminderClock(services: Services, every = pace): ReminderClock {
  let turn: Promise<void> = Promise.resolve();
  const look = async (): Promise<void> => {
    const now = services.now();
    if (now.getHours() < firstHour) return;
    const reminded = await remind(services, now);
    for (const { code } of reminded?.failed ?? []) console.error(code);
  };
  const tellLog = (error: unknown): void => console.error(storeFailure(error, "en")?.message ?? error);
  const clock = setInterval(() => {
    turn = turn.then(look).catch(tellLog);
  }, every);
  clock.unref();
  const close = (): Promise<void> => {
    clearInterval(clock);
    return turn;
  };
  return { close };
}
