import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";

import { addressOf } from "#web/api/client.ts";
import { useSend } from "#web/api/send.ts";
import { Choice } from "#web/components/form/choice.tsx";
import { Field } from "#web/components/form/field.tsx";
import { PlainForm } from "#web/components/form/plain-form.tsx";
import { toldErrors } from "#web/components/form/told-error.ts";
import { usePeopleMessages } from "#web/messages/use-people-messages.ts";
import type { Search } from "#web/search.ts";

import type { PersonAnswer } from "./person-page.tsx";

const reasons = ["asked", "left", "mistake"] as const;

/** What somebody may ask for by law: to see everything, and to be erased. */
export function Erasure({ person }: Pick<PersonAnswer, "person">) {
  const texts = usePeopleMessages();
  const navigate = useNavigate();
  const [userName, setUserName] = useState("");
  const [reason, setReason] = useState<(typeof reasons)[number]>("asked");
  const erase = useSend("POST /api/people/{person}/erase");
  const { of, rest } = toldErrors(erase.error, ["userName"]);
  const send = (): void => {
    const onSuccess = (): void =>
      void navigate({ to: "/people", search: ({ language }: Search) => ({ language }), replace: true });
    // The person is gone from the page before its own callback would run; what is wrong stands in `erase.error`.
    void erase
      .mutateAsync({ params: { person: person.id }, body: { userName, reason } })
      .then(onSuccess, () => undefined);
  };
  return (
    <section>
      <h2>{texts.erasure}</h2>
      <p>
        <a
          href={addressOf("/api/people/{person}/extract", { person: person.id }, {})}
          download={`${person.userName}.json`}
        >
          {texts.extract}
        </a>
      </p>
      <p className="section-lede">{texts.eraseLede}</p>
      <PlainForm submit={texts.erase} isBusy={erase.isPending} error={rest} onSubmit={send}>
        <Choice
          label={texts.eraseReason}
          value={reason}
          options={reasons.map((id) => ({ id, name: texts.reasons[id] }))}
          onChange={(id) => setReason(reasons.find((one) => one === id) ?? "asked")}
        />
        <Field
          label={texts.eraseConfirm(person.userName)}
          error={of("userName")}
          isRequired
          autoComplete="off"
          value={userName}
          onChange={setUserName}
        />
      </PlainForm>
    </section>
  );
}
