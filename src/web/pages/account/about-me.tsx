import { useState } from "react";

import type { Body } from "#web/api/client.ts";
import { useSend } from "#web/api/send.ts";
import { Choice } from "#web/components/form/choice.tsx";
import { Field } from "#web/components/form/field.tsx";
import { PlainForm } from "#web/components/form/plain-form.tsx";
import { useAccountMessages } from "#web/messages/use-account-messages.ts";

/** Who one is here, and what of it one may change. */
export function AboutMe({ account }: { readonly account: Body<"/api/account"> }) {
  const texts = useAccountMessages();
  const { person, mayRename } = account;
  const [written, setWritten] = useState({ name: person.name, language: person.language });
  const change = useSend("PATCH /api/account");
  const { name, language } = written;
  const save = (): void => change.mutate({ body: { language, ...(mayRename ? { name } : {}) } });
  return (
    <section>
      <h2>{texts.aboutMe}</h2>
      <dl className="account-facts">
        <dt>{texts.userName}</dt>
        <dd>{person.userName}</dd>
        {person.mail === null ? null : (
          <>
            <dt>{texts.mail}</dt>
            <dd>{person.mail}</dd>
          </>
        )}
      </dl>
      <PlainForm
        submit={texts.save}
        isBusy={change.isPending}
        error={change.error}
        onSubmit={save}
        beside={<output>{change.isSuccess ? texts.saved : ""}</output>}
      >
        <Field
          label={texts.name}
          description={mayRename ? undefined : texts.nameElsewhere}
          isReadOnly={!mayRename}
          isRequired
          autoComplete="name"
          value={name}
          onChange={(text) => setWritten({ ...written, name: text })}
        />
        <Choice
          label={texts.language}
          description={texts.languageHint}
          value={language}
          options={[
            { id: "sv", name: texts.languages.sv },
            { id: "en", name: texts.languages.en },
          ]}
          onChange={(id) => setWritten({ ...written, language: id === "en" ? "en" : "sv" })}
        />
      </PlainForm>
    </section>
  );
}
