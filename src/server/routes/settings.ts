import type { z } from "zod";

import type { Language } from "#domain/text.ts";

import {
  appearanceSettingRoute,
  mailSettingRoute,
  putAppearanceSettingRoute,
  putMailSettingRoute,
  putSessionsSettingRoute,
  putSignInSettingRoute,
  sessionsSettingRoute,
  signInSettingRoute,
  testMailRoute,
  testProviderRoute,
} from "../contract/settings.ts";
import { languageOf, ToldError } from "../errors.ts";
import { describeFailure } from "../failure.ts";
import { deliver, mailServerOf } from "../mail/deliver.ts";
import { describeMail } from "../mail/describe.ts";
import { mailSentences } from "../mail/failures.ts";
import { readMailSettings } from "../mail/settings.ts";
import { secretSentences } from "../secrets.ts";
import type { Api, Services } from "../services.ts";
import { appearanceSetting } from "../settings/appearance.ts";
import { mailSetting } from "../settings/mail.ts";
import { sessionsSetting } from "../settings/sessions.ts";
import { saveSetting, settingOf } from "../settings/setting.ts";
import { signInSetting } from "../settings/sign-in.ts";
import { describeCheck } from "../sign-in/checks.ts";
import { testOidc } from "../sign-in/oidc/checks.ts";
import { providerSchema } from "../sign-in/provider.ts";
import { testSaml } from "../sign-in/saml/checks.ts";
import { settingFaults } from "../sign-in/setting-faults.ts";
import { outcomeValue, secretOf } from "../told.ts";
import { handIn } from "./people.ts";

/** What holds for the whole server. */
export function addSettingsRoutes(api: Api, services: Services): void {
  const { directory } = services;
  api.openapi(sessionsSettingRoute, async (c) => c.json(await settingOf(directory, sessionsSetting), 200));
  api.openapi(putSessionsSettingRoute, async (c) => {
    await saveSetting(handIn(c, services), sessionsSetting, c.req.valid("json"));
    return c.json(c.req.valid("json"), 200);
  });
  api.openapi(appearanceSettingRoute, async (c) => c.json(await settingOf(directory, appearanceSetting), 200));
  api.openapi(putAppearanceSettingRoute, async (c) => {
    await saveSetting(handIn(c, services), appearanceSetting, c.req.valid("json"));
    return c.json(c.req.valid("json"), 200);
  });
  addMailRoutes(api, services);
  addProviderRoutes(api, services);
}

function addMailRoutes(api: Api, services: Services): void {
  const { directory } = services;
  api.openapi(mailSettingRoute, async (c) => c.json(await settingOf(directory, mailSetting), 200));
  api.openapi(putMailSettingRoute, async (c) => {
    const { server } = c.req.valid("json");
    const outcome = server === null ? null : readMailSettings(server);
    const field = outcome?.ok === false ? (outcome.failure.values["name"] ?? null) : null;
    const value = { server: outcome === null ? null : outcomeValue(outcome, mailSentences, field) };
    await saveSetting(handIn(c, services), mailSetting, value);
    return c.json(value, 200);
  });
  api.openapi(testMailRoute, async (c) => {
    const server = await mailServerOf(directory);
    const { to } = c.req.valid("json");
    const language = languageOf(c);
    const warning = await deliver(server, { ...describeMail(server, language), to: { name: null, address: to } });
    return c.json({ to, warning: warning && describeFailure(secretSentences, warning, language).message }, 200);
  });
}

function addProviderRoutes(api: Api, services: Services): void {
  const { directory } = services;
  api.openapi(signInSettingRoute, async (c) => c.json(await settingOf(directory, signInSetting), 200));
  api.openapi(putSignInSettingRoute, async (c) => {
    const value = checkedBy(signInSetting.schema, c.req.valid("json"));
    await saveSetting(handIn(c, services), signInSetting, value);
    return c.json(value, 200);
  });
  api.openapi(testProviderRoute, async (c) => {
    const provider = checkedBy(providerSchema, c.req.valid("json").provider);
    const checks =
      provider.kind === "oidc"
        ? await testOidc(provider, (await secretOf(provider.clientSecret))?.value ?? null)
        : testSaml(provider, services.now());
    const language = languageOf(c);
    return c.json({ checks: checks.map((check) => ({ ...check, ...describeCheck(check, language) })) }, 200);
  });
}

const correctIt = { sv: "Rätta fältet och spara igen.", en: "Correct the field and save again." } as const;

/** The value as the schema has it; what is wrong is told by the first field that is. */
function checkedBy<T>(schema: z.ZodType<T>, entered: unknown): T {
  const { success, data, error } = schema.safeParse(entered);
  if (success) return data;
  const faultsIn = (language: Language) => settingFaults(error, language)[0];
  const { code = "bad_value", place = "" } = faultsIn("sv") ?? {};
  throw new ToldError(code, 422, place.split(".").findLast((part) => !/^\d+$/u.test(part)) ?? null, (language) => {
    return { message: faultsIn(language)?.message ?? "", advice: correctIt[language] };
  });
}
