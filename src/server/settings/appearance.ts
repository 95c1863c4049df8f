import { appearanceSchema, type Appearance } from "../contract/settings.ts";
import type { Setting } from "./setting.ts";

/** How pages look and speak to whoever has not chosen. */
export const appearanceSetting: Setting<Appearance> = {
  name: "appearance",
  schema: appearanceSchema,
  unset: { language: "sv", theme: "system" },
};
