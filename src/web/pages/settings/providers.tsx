import { useState } from "react";

import { useSend } from "#web/api/send.ts";
import { Field } from "#web/components/form/field.tsx";
import { PlainForm } from "#web/components/form/plain-form.tsx";
import { SureButton } from "#web/components/form/sure-button.tsx";
import { toldErrors } from "#web/components/form/told-error.ts";
import { usePeopleMessages } from "#web/messages/use-people-messages.ts";

import {
  emptyOidc,
  emptySaml,
  fieldsOf,
  mappingFieldsOf,
  sentOf,
  type Provider,
  type ProviderField,
} from "./provider-fields.ts";

interface ProvidersProps {
  readonly providers: readonly Provider[];
}

/** The identity providers, one form each, and a form for one more. What the forms don't show of a provider is kept as it is. */
export function Providers({ providers }: ProvidersProps) {
  const texts = usePeopleMessages();
  const [added, setAdded] = useState<Provider | null>(null);
  const all = added === null ? providers : [...providers, added];
  return (
    <>
      {all.length === 0 ? <p className="section-lede">{texts.noProviders}</p> : null}
      {all.map((provider, index) => (
        <ProviderForm
          key={provider.id === "" ? "new" : provider.id}
          provider={provider}
          others={{ before: providers.slice(0, index), after: providers.slice(index + 1) }}
          onSaved={() => setAdded(null)}
        />
      ))}
      {added === null ? (
        <div className="form-buttons">
          <button type="button" className="button" onClick={() => setAdded(emptyOidc)}>
            {texts.addOidc}
          </button>
          <button type="button" className="button" onClick={() => setAdded(emptySaml)}>
            {texts.addSaml}
          </button>
        </div>
      ) : null}
    </>
  );
}

interface ProviderFormProps {
  readonly provider: Provider;
  readonly others: { readonly before: readonly Provider[]; readonly after: readonly Provider[] };
  readonly onSaved: () => void;
}

function ProviderForm({ provider, others, onSaved }: ProviderFormProps) {
  const texts = usePeopleMessages();
  const [written, setWritten] = useState(provider);
  const put = useSend("PUT /api/settings/sign-in");
  const test = useSend("POST /api/settings/sign-in/test");
  const [fields, mapping] = [fieldsOf(written), mappingFieldsOf(written)];
  const { of, rest } = toldErrors(put.error ?? test.error, [
    "sv",
    "id",
    ...[...fields, ...mapping].map(({ key }) => key),
  ]);
  const putAll = (those: readonly Provider[]): void =>
    put.mutate({ body: { providers: [...others.before, ...those, ...others.after] } }, { onSuccess: onSaved });
  const hints = new Map(Object.entries(texts.providerHints));
  const shown = ({ key, label, value, changed }: ProviderField) => (
    <Field
      key={key}
      label={texts[label]}
      description={hints.get(key)}
      error={of(key)}
      autoComplete="off"
      value={value}
      onChange={(text) => setWritten(changed(text))}
    />
  );
  return (
    <>
      <PlainForm
        submit={texts.save}
        isBusy={put.isPending}
        error={rest}
        onSubmit={() => putAll([sentOf(written)])}
        beside={
          <>
            <button
              type="button"
              className="quiet-button"
              onClick={() => test.mutate({ body: { provider: sentOf(written) } })}
            >
              {texts.testProvider}
            </button>
            <SureButton label={texts.remove} name={texts.removeNamed(written.name.sv)} onSure={() => putAll([])} />
            <output>{put.isSuccess ? texts.saved : ""}</output>
          </>
        }
      >
        <Field
          label={texts.providerName}
          error={of("sv")}
          isRequired
          value={written.name.sv}
          onChange={(name) => setWritten({ ...written, name: { ...written.name, sv: name } })}
        />
        <Field
          label={texts.providerId}
          error={of("id")}
          isRequired
          value={written.id}
          onChange={(id) => setWritten({ ...written, id })}
        />
        {fields.map(shown)}
        <fieldset className="field-group">
          <legend>{texts.mapping}</legend>
          {mapping.map(shown)}
        </fieldset>
      </PlainForm>
      {test.data === undefined ? null : <Checks checks={test.data.checks} />}
    </>
  );
}

interface ChecksProps {
  readonly checks: readonly {
    readonly name: string;
    readonly outcome: "passed" | "warning" | "failed";
    readonly title: string;
    readonly message: string;
    readonly detail: string | null;
  }[];
}

const tones = { passed: "tone-good", warning: "tone-mid", failed: "tone-bad" } as const;

function Checks({ checks }: ChecksProps) {
  const texts = usePeopleMessages();
  return (
    <ul className="section-list" aria-live="polite">
      {checks.map(({ name, outcome, title, message, detail }) => (
        <li key={name}>
          <p>
            <strong className={tones[outcome]}>{texts.outcomes[outcome]}</strong> {title}
            <span className="section-about">{[message, detail ?? ""].join(" ")}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
