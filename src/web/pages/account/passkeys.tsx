import { browserSupportsWebAuthn, startRegistration } from "@simplewebauthn/browser";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import type { Body } from "#web/api/client.ts";
import { send, useSend } from "#web/api/send.ts";
import { useApi } from "#web/api/queries.ts";
import { Field } from "#web/components/form/field.tsx";
import { PlainForm } from "#web/components/form/plain-form.tsx";
import { SureButton } from "#web/components/form/sure-button.tsx";
import { ErrorNotice } from "#web/components/state/error-notice.tsx";
import { passkeyError } from "#web/components/state/passkey-error.ts";
import { useAccountMessages } from "#web/messages/use-account-messages.ts";
import { useLanguage } from "#web/messages/use-messages.ts";

import { dayText } from "#web/components/inline/moment.ts";

interface PasskeysProps {
  readonly passkeys: Body<"/api/account">["passkeys"];
  readonly isFresh: boolean;
}

export function Passkeys({ passkeys, isFresh }: PasskeysProps) {
  const texts = useAccountMessages();
  const language = useLanguage();
  const ways = useApi("/api/sign-in", {}, { language });
  const remove = useSend("DELETE /api/account/passkeys/{passkey}");
  return (
    <section>
      <h2>{texts.passkeys}</h2>
      <p className="section-lede">
        {passkeys.length === 0 ? texts.noPasskeys : ""} {texts.passkeysLede}
      </p>
      {passkeys.length === 0 ? null : (
        <ul className="section-list">
          {passkeys.map(({ id, name, createdAt, usedAt }) => (
            <li key={id}>
              <p>
                <strong>{name}</strong>
                <span className="section-about">
                  {texts.created(dayText(createdAt, language))},{" "}
                  {usedAt === null ? texts.neverUsed : texts.lastUsed(dayText(usedAt, language))}
                </span>
              </p>
              {isFresh ? (
                <SureButton
                  label={texts.remove}
                  name={texts.removeNamed(name)}
                  onSure={() => remove.mutate({ params: { passkey: id } })}
                />
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {remove.error === null ? null : <ErrorNotice error={remove.error} retry={null} headingId={null} />}
      {isFresh && ways.data !== undefined ? <NewPasskey isPossible={ways.data.passkey} /> : null}
    </section>
  );
}

function NewPasskey({ isPossible }: { readonly isPossible: boolean }) {
  const texts = useAccountMessages();
  const language = useLanguage();
  const queries = useQueryClient();
  const [name, setName] = useState("");
  const add = useMutation({
    mutationFn: () => makePasskey(name, language),
    onSuccess: async () => {
      setName("");
      await queries.invalidateQueries();
    },
  });
  if (!isPossible) return <p className="section-lede">{texts.noPasskeysHere}</p>;
  if (!browserSupportsWebAuthn()) return <p className="section-lede">{texts.noPasskeysInBrowser}</p>;
  return (
    <PlainForm
      submit={texts.addPasskey}
      isBusy={add.isPending}
      error={add.error === null ? null : passkeyError(add.error, texts)}
      onSubmit={() => add.mutate()}
    >
      <Field
        label={texts.passkeyName}
        description={texts.passkeyNameHint}
        isRequired
        maxLength={60}
        autoComplete="off"
        value={name}
        onChange={setName}
      />
    </PlainForm>
  );
}

async function makePasskey(name: string, language: "sv" | "en"): Promise<void> {
  const { ticket, options } = await send("POST /api/account/passkeys/begin", {}, language);
  const made = await startRegistration({ optionsJSON: options });
  const { clientDataJSON, attestationObject, transports } = made.response;
  const response = {
    id: made.id,
    rawId: made.rawId,
    type: "public-key" as const,
    response: { clientDataJSON, attestationObject, ...(transports === undefined ? {} : { transports }) },
    clientExtensionResults: {},
  };
  await send("POST /api/account/passkeys", { body: { ticket, name, response } }, language);
}
