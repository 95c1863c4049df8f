import { useState } from "react";

import { useSend } from "#web/api/send.ts";
import { PlainForm } from "#web/components/form/plain-form.tsx";
import { toldErrors } from "#web/components/form/told-error.ts";
import { usePeopleMessages } from "#web/messages/use-people-messages.ts";

import { fieldNames, PersonFields, sentOf } from "./person-fields.tsx";
import type { PersonAnswer } from "./person-page.tsx";

/** Who somebody is here, and whether they look after the server. */
export function AboutPerson({ person }: Pick<PersonAnswer, "person">) {
  const texts = usePeopleMessages();
  const { userName, name, mail, language } = person;
  const [written, setWritten] = useState({ userName, name, mail: mail ?? "", language });
  const [isOperator, setOperator] = useState(person.isOperator);
  const change = useSend("PATCH /api/people/{person}");
  const { of, rest } = toldErrors(change.error, fieldNames);
  const save = (): void => change.mutate({ params: { person: person.id }, body: { ...sentOf(written), isOperator } });
  return (
    <section>
      <h2>{texts.about}</h2>
      <PlainForm
        submit={texts.save}
        isBusy={change.isPending}
        error={rest}
        onSubmit={save}
        beside={<output>{change.isSuccess ? texts.saved : ""}</output>}
      >
        <PersonFields written={written} errorOf={of} onChange={setWritten} />
        <div className="checks">
          <label>
            <input type="checkbox" checked={isOperator} onChange={({ target }) => setOperator(target.checked)} />
            {texts.isOperator}
          </label>
        </div>
      </PlainForm>
    </section>
  );
}
