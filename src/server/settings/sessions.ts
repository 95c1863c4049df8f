import { sessionTimesSchema, type SessionTimes } from "../contract/settings.ts";
import type { Setting } from "./setting.ts";

/** How long a session lasts. */
export const sessionsSetting: Setting<SessionTimes> = {
  name: "sessions",
  schema: sessionTimesSchema,
  unset: { idleMinutes: 120, lastsHours: 12 },
};
