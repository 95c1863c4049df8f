import { useState } from "react";

import type { Body } from "#web/api/client.ts";
import { useSend } from "#web/api/send.ts";
import { Field } from "#web/components/form/field.tsx";
import { PlainForm } from "#web/components/form/plain-form.tsx";
import { usePeopleMessages } from "#web/messages/use-people-messages.ts";

export function SessionsForm({ times }: { readonly times: Body<"/api/settings/sessions"> }) {
  const texts = usePeopleMessages();
  const [idle, setIdle] = useState(String(times.idleMinutes));
  const [lasts, setLasts] = useState(String(times.lastsHours));
  const put = useSend("PUT /api/settings/sessions");
  const save = (): void => put.mutate({ body: { idleMinutes: Number(idle), lastsHours: Number(lasts) } });
  return (
    <PlainForm
      submit={texts.save}
      isBusy={put.isPending}
      error={put.error}
      onSubmit={save}
      beside={<output>{put.isSuccess ? texts.saved : ""}</output>}
    >
      <Field label={texts.idleMinutes} isRequired inputMode="numeric" value={idle} onChange={setIdle} />
      <Field label={texts.lastsHours} isRequired inputMode="numeric" value={lasts} onChange={setLasts} />
    </PlainForm>
  );
}
