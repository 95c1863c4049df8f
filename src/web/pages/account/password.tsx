import { useState } from "react";

import type { Body } from "#web/api/client.ts";
import { useApi } from "#web/api/queries.ts";
import { useSend, type Answer } from "#web/api/send.ts";
import { fieldError } from "#web/components/form/field-error.ts";
import { Field } from "#web/components/form/field.tsx";
import { PlainForm } from "#web/components/form/plain-form.tsx";
import { SureButton } from "#web/components/form/sure-button.tsx";
import { CopyButton } from "#web/components/state/copy-button.tsx";
import { ErrorNotice } from "#web/components/state/error-notice.tsx";
import { useAccountMessages } from "#web/messages/use-account-messages.ts";
import { useLanguage } from "#web/messages/use-messages.ts";

type Setup = Answer<"POST /api/account/password/begin">;

/** How far one has come with a new password. */
type Step =
  | { readonly at: "rest" }
  | { readonly at: "password" }
  | { readonly at: "app"; readonly setup: Setup }
  | { readonly at: "recovery"; readonly codes: readonly string[] };

interface PasswordProps {
  readonly account: Body<"/api/account">;
  readonly isFresh: boolean;
}

export function Password({ account, isFresh }: PasswordProps) {
  const texts = useAccountMessages();
  const ways = useApi("/api/sign-in", {}, { language: useLanguage() });
  const [step, setStep] = useState<Step>({ at: "rest" });
  const rest = (): void => setStep({ at: "rest" });
  const { hasPassword, recoveryCodes } = account;
  return (
    <section>
      <h2>{texts.passwordTitle}</h2>
      {step.at === "recovery" ? null : (
        <p className="section-lede">
          {hasPassword ? texts.hasPassword(recoveryCodes) : texts.noPassword} {texts.passwordLede}
        </p>
      )}
      {ways.data?.password === false ? <p className="section-lede">{texts.noPasswordsHere}</p> : null}
      {step.at === "rest" && isFresh && ways.data?.password === true ? (
        <Start hasPassword={hasPassword} onStart={() => setStep({ at: "password" })} />
      ) : null}
      {step.at === "password" ? <Choose onChosen={(setup) => setStep({ at: "app", setup })} onCancel={rest} /> : null}
      {step.at === "app" ? (
        <App setup={step.setup} onConfirmed={(codes) => setStep({ at: "recovery", codes })} onCancel={rest} />
      ) : null}
      {step.at === "recovery" ? <RecoveryCodes codes={step.codes} onKept={rest} /> : null}
    </section>
  );
}

function Start({ hasPassword, onStart }: { readonly hasPassword: boolean; readonly onStart: () => void }) {
  const texts = useAccountMessages();
  const remove = useSend("DELETE /api/account/password");
  return (
    <>
      <div className="form-buttons">
        <button type="button" className="button" onClick={onStart}>
          {hasPassword ? texts.changePassword : texts.choosePassword}
        </button>
        {hasPassword ? (
          <SureButton label={texts.remove} name={texts.removePassword} onSure={() => remove.mutate({})} />
        ) : null}
      </div>
      {remove.error === null ? null : <ErrorNotice error={remove.error} retry={null} headingId={null} />}
    </>
  );
}

interface ChooseProps {
  readonly onChosen: (setup: Setup) => void;
  readonly onCancel: () => void;
}

function Choose({ onChosen, onCancel }: ChooseProps) {
  const texts = useAccountMessages();
  const [password, setPassword] = useState("");
  const begin = useSend("POST /api/account/password/begin");
  const ofField = fieldError(begin.error, /^password_/u);
  return (
    <PlainForm
      submit={texts.next}
      isBusy={begin.isPending}
      error={ofField === undefined ? begin.error : null}
      onSubmit={() => begin.mutate({ body: { password } }, { onSuccess: onChosen })}
      beside={<CancelButton onCancel={onCancel} />}
    >
      <Field
        label={texts.newPassword}
        description={texts.newPasswordHint}
        error={ofField}
        type="password"
        autoComplete="new-password"
        isRequired
        isFirst
        value={password}
        onChange={setPassword}
      />
    </PlainForm>
  );
}

interface AppProps {
  readonly setup: Setup;
  readonly onConfirmed: (codes: readonly string[]) => void;
  readonly onCancel: () => void;
}

function App({ setup, onConfirmed, onCancel }: AppProps) {
  const texts = useAccountMessages();
  const [code, setCode] = useState("");
  const confirm = useSend("POST /api/account/password");
  const ofField = fieldError(confirm.error, /^totp_/u);
  const { ticket, qr, groups } = setup;
  const keep = (): void =>
    confirm.mutate({ body: { ticket, code } }, { onSuccess: ({ recoveryCodes }) => onConfirmed(recoveryCodes) });
  return (
    <>
      <h3>{texts.scanTitle}</h3>
      <p className="section-lede">{texts.scan}</p>
      <img className="account-qr" alt={texts.qrText} src={`data:image/svg+xml,${encodeURIComponent(qr)}`} />
      <p>
        {texts.secret}: <code>{groups}</code>
      </p>
      <PlainForm
        submit={texts.confirm}
        isBusy={confirm.isPending}
        error={ofField === undefined ? confirm.error : null}
        onSubmit={keep}
        beside={<CancelButton onCancel={onCancel} />}
      >
        <Field
          label={texts.codeShown}
          error={ofField}
          inputMode="numeric"
          autoComplete="one-time-code"
          isRequired
          isFirst
          value={code}
          onChange={setCode}
        />
      </PlainForm>
    </>
  );
}

function CancelButton({ onCancel }: { readonly onCancel: () => void }) {
  const texts = useAccountMessages();
  return (
    <button type="button" className="quiet-button" onClick={onCancel}>
      {texts.cancel}
    </button>
  );
}

function RecoveryCodes({ codes, onKept }: { readonly codes: readonly string[]; readonly onKept: () => void }) {
  const texts = useAccountMessages();
  return (
    <>
      <h3>{texts.recoveryTitle}</h3>
      <p className="section-lede">{texts.recovery}</p>
      <ol className="account-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="form-buttons">
        <button type="button" className="button" onClick={onKept}>
          {texts.recoveryKept}
        </button>
        <CopyButton label={texts.copyCodes} about={texts.recoveryTitle} text={() => codes.join("\n")} />
      </div>
    </>
  );
}
