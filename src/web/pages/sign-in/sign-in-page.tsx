import { browserSupportsWebAuthn } from "@simplewebauthn/browser";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";

import type { Body } from "#web/api/client.ts";
import { useApi } from "#web/api/queries.ts";
import { useSend } from "#web/api/send.ts";
import { useAddressSearch } from "#web/address.ts";
import { Field } from "#web/components/form/field.tsx";
import { PlainForm } from "#web/components/form/plain-form.tsx";
import { ErrorNotice } from "#web/components/state/error-notice.tsx";
import { passkeyError } from "#web/components/state/passkey-error.ts";
import { useAccountMessages } from "#web/messages/use-account-messages.ts";
import { useLanguage } from "#web/messages/use-messages.ts";
import { Asked } from "#web/pages/view/asked.tsx";
import { useTitle } from "#web/pages/view/use-title.ts";

import { goOn } from "./go-on.ts";
import { signInByPasskey } from "./passkey.ts";
import "./sign-in.css";

type Ways = Body<"/api/sign-in">;

/** All the ways to sign in that there are here. */
export function SignInPage() {
  const texts = useAccountMessages();
  const { problem } = useAddressSearch();
  const answer = useApi("/api/sign-in", {}, { language: useLanguage(), problem });
  useTitle(texts.signIn);
  return (
    <Asked answer={answer}>
      {(ways) => (
        <div className="sign-in">
          <h1>{texts.signIn}</h1>
          {ways.problem === null ? null : (
            <div role="alert" className="notice">
              <p>{ways.problem.message}</p>
              <p>{ways.problem.advice}</p>
            </div>
          )}
          <p className="lede">{ways.demo.length > 0 ? texts.demoLede : texts.signInLede}</p>
          {ways.demo.length > 0 ? <DemoPeople people={ways.demo} /> : null}
          {ways.providers.length > 0 ? <Providers providers={ways.providers} /> : null}
          {ways.demo.length > 0 ? null : <OwnWays ways={ways} />}
        </div>
      )}
    </Asked>
  );
}

/** What people have here themselves. The demo's people have a button each instead. */
function OwnWays({ ways }: { readonly ways: Ways }) {
  const texts = useAccountMessages();
  return (
    <>
      {ways.passkey ? <PasskeyWay /> : null}
      {ways.password ? <PasswordWay /> : null}
      <p className="sign-in-help">{texts.otherWays}</p>
    </>
  );
}

/** Where the person was going, as the contract has it. */
function useNext(): { readonly next?: string } {
  const { next } = useAddressSearch();
  return next === undefined ? {} : { next };
}

function DemoPeople({ people }: { readonly people: Ways["demo"] }) {
  const texts = useAccountMessages();
  const next = useNext();
  const signIn = useSend("POST /api/sign-in/demo");
  const be = (person: string): void => signIn.mutate({ body: { person, ...next } }, { onSuccess: goOn });
  return (
    <section aria-label={texts.demoTitle}>
      <ul className="demo-people">
        {people.map(({ id, name, text }) => (
          <li key={id}>
            <button type="button" onClick={() => be(id)}>
              <strong>{name}</strong>
              <span>{text}</span>
            </button>
          </li>
        ))}
      </ul>
      {signIn.error === null ? null : <ErrorNotice error={signIn.error} retry={null} headingId={null} />}
    </section>
  );
}

function Providers({ providers }: { readonly providers: Ways["providers"] }) {
  const { next } = useNext();
  const to = (address: string): string =>
    next === undefined ? address : `${address}?${new URLSearchParams({ next }).toString()}`;
  return (
    <ul className="sign-in-providers">
      {providers.map(({ id, name, address }) => (
        <li key={id}>
          <a className="button" href={to(address)}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}

function PasskeyWay() {
  const texts = useAccountMessages();
  const language = useLanguage();
  const { next } = useNext();
  const signIn = useMutation({
    mutationFn: () => signInByPasskey(next, language),
    onSuccess: (to) => goOn({ next: to }),
  });
  if (!browserSupportsWebAuthn()) return <p className="sign-in-help">{texts.noPasskeysInBrowser}</p>;
  return (
    <section className="sign-in-way">
      <button type="button" className="button" onClick={() => signIn.mutate()}>
        {texts.withPasskey}
      </button>
      <p className="sign-in-help">{texts.passkeyHint}</p>
      {signIn.error === null ? null : (
        <ErrorNotice error={passkeyError(signIn.error, texts)} retry={null} headingId={null} />
      )}
    </section>
  );
}

function PasswordWay() {
  const texts = useAccountMessages();
  const next = useNext();
  const signIn = useSend("POST /api/sign-in/password");
  const [written, setWritten] = useState({ userName: "", password: "", code: "" });
  return (
    <section className="sign-in-way">
      <h2>{texts.withPassword}</h2>
      <PlainForm
        submit={texts.signIn}
        isBusy={signIn.isPending}
        error={signIn.error}
        onSubmit={() => signIn.mutate({ body: { ...written, ...next } }, { onSuccess: goOn })}
      >
        <Field
          label={texts.userName}
          autoComplete="username"
          isRequired
          value={written.userName}
          onChange={(userName) => setWritten({ ...written, userName })}
        />
        <Field
          label={texts.password}
          type="password"
          autoComplete="current-password"
          isRequired
          value={written.password}
          onChange={(password) => setWritten({ ...written, password })}
        />
        <Field
          label={texts.code}
          description={texts.codeHint}
          autoComplete="one-time-code"
          isRequired
          value={written.code}
          onChange={(code) => setWritten({ ...written, code })}
        />
      </PlainForm>
    </section>
  );
}
