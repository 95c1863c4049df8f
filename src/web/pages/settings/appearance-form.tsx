import { useState } from "react";

import type { Body } from "#web/api/client.ts";
import { useSend } from "#web/api/send.ts";
import { Choice } from "#web/components/form/choice.tsx";
import { PlainForm } from "#web/components/form/plain-form.tsx";
import { usePeopleMessages } from "#web/messages/use-people-messages.ts";

type Appearance = Body<"/api/settings/appearance">;

const themes = ["system", "light", "dark"] as const;

export function AppearanceForm({ appearance }: { readonly appearance: Appearance }) {
  const texts = usePeopleMessages();
  const [chosen, setChosen] = useState(appearance);
  const put = useSend("PUT /api/settings/appearance");
  return (
    <PlainForm
      submit={texts.save}
      isBusy={put.isPending}
      error={put.error}
      onSubmit={() => put.mutate({ body: chosen })}
      beside={<output>{put.isSuccess ? texts.saved : ""}</output>}
    >
      <p className="section-lede">{texts.appearanceHint}</p>
      <Choice
        label={texts.language}
        value={chosen.language}
        options={(["sv", "en"] as const).map((id) => ({ id, name: texts.languages[id] }))}
        onChange={(id) => setChosen({ ...chosen, language: id === "en" ? "en" : "sv" })}
      />
      <Choice
        label={texts.theme}
        value={chosen.theme}
        options={themes.map((id) => ({ id, name: texts.themes[id] }))}
        onChange={(id) => setChosen({ ...chosen, theme: themes.find((theme) => theme === id) ?? "system" })}
      />
    </PlainForm>
  );
}
