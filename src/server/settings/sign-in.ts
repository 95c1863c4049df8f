import { z } from "zod";

import { providerSchema } from "../sign-in/provider.ts";
import type { SettingFaultCode } from "../sign-in/setting-faults.ts";
import type { Setting } from "./setting.ts";

const bad: SettingFaultCode = "bad_id";

const schema = z.strictObject({
  providers: z
    .array(providerSchema)
    .max(20)
    .superRefine((providers, context) => {
      // Its id stands in addresses: two can't have the same.
      for (const [index, { id }] of providers.entries())
        if (providers.findIndex((one) => one.id === id) < index)
          context.addIssue({ code: "custom", message: bad, path: [index, "id"] });
    }),
});

export type SignInSettings = z.infer<typeof schema>;

/** The identity providers that people sign in through, in the order they are shown. */
export const signInSetting: Setting<SignInSettings> = { name: "sign-in", schema, unset: { providers: [] } };
