import { useState } from "react";

import { formatDay } from "#domain/periods/format.ts";
import type { Body } from "#web/api/client.ts";
import { useSend } from "#web/api/send.ts";
import { SureButton } from "#web/components/form/sure-button.tsx";
import { CopyButton } from "#web/components/state/copy-button.tsx";
import { ErrorNotice } from "#web/components/state/error-notice.tsx";
import { useAccountMessages } from "#web/messages/use-account-messages.ts";
import { useLanguage } from "#web/messages/use-messages.ts";

import { dayText } from "#web/components/inline/moment.ts";
import { TokenForm } from "./token-form.tsx";

type Token = Body<"/api/account">["tokens"][number];

interface TokensProps {
  readonly tokens: readonly Token[];
  readonly isFresh: boolean;
}

/** What is under way: nothing, a form, or a token that is shown once. */
type Step = { readonly at: "rest" } | { readonly at: "form" } | { readonly at: "shown"; readonly token: string };

export function Tokens({ tokens, isFresh }: TokensProps) {
  const texts = useAccountMessages();
  const [step, setStep] = useState<Step>({ at: "rest" });
  const rest = (): void => setStep({ at: "rest" });
  return (
    <section className="account-tokens">
      <h2>{texts.tokens}</h2>
      <p className="section-lede">
        {tokens.length === 0 ? texts.noTokens : ""} {texts.tokensLede}
      </p>
      {tokens.length === 0 ? null : (
        <ul className="section-list">
          {tokens.map((token) => (
            <TokenItem key={token.id} token={token} />
          ))}
        </ul>
      )}
      {step.at === "rest" && isFresh ? (
        <button type="button" className="button" onClick={() => setStep({ at: "form" })}>
          {texts.makeToken}
        </button>
      ) : null}
      {step.at === "form" ? <TokenForm onMade={(token) => setStep({ at: "shown", token })} onCancel={rest} /> : null}
      {step.at === "shown" ? <NewToken token={step.token} onDone={rest} /> : null}
    </section>
  );
}

function TokenItem({ token }: { readonly token: Token }) {
  const texts = useAccountMessages();
  const language = useLanguage();
  const revoke = useSend("DELETE /api/account/tokens/{token}");
  const { id, name, workspace, unit, rights, lastDay, usedAt } = token;
  const what = [[workspace, unit].filter((part) => part !== null).join(" "), rights.join(", ")];
  return (
    <li>
      <p>
        <strong>{name}</strong>
        <span className="section-about">{what.filter((part) => part !== "").join(": ")}</span>
        <span className="section-about">
          {texts.until(formatDay(lastDay, language))},{" "}
          {usedAt === null ? texts.neverUsed : texts.lastUsed(dayText(usedAt, language))}
        </span>
      </p>
      <SureButton
        label={texts.revoke}
        name={texts.revokeNamed(name)}
        onSure={() => revoke.mutate({ params: { token: id } })}
      />
      {revoke.error === null ? null : <ErrorNotice error={revoke.error} retry={null} headingId={null} />}
    </li>
  );
}

function NewToken({ token, onDone }: { readonly token: string; readonly onDone: () => void }) {
  const texts = useAccountMessages();
  return (
    <>
      <output>{texts.tokenMade}</output>
      <p>
        <code className="section-secret">{token}</code>
      </p>
      <div className="form-buttons">
        <button type="button" className="button" onClick={onDone}>
          {texts.done}
        </button>
        <CopyButton label={texts.copyToken} about={texts.tokens} text={() => token} />
      </div>
    </>
  );
}
