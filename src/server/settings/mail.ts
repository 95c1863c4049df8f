import { z } from "zod";

import { mailSettingsSchema } from "../mail/settings.ts";
import type { Setting } from "./setting.ts";

const schema = z.strictObject({ server: mailSettingsSchema.nullable() });

/** The mail server; null: no mail is sent. */
export const mailSetting: Setting<z.infer<typeof schema>> = { name: "mail", schema, unset: { server: null } };
