import { useState, type ReactNode } from "react";

import { CopyButton } from "#web/components/state/copy-button.tsx";
import { useAccountMessages } from "#web/messages/use-account-messages.ts";

/** What is under way: nothing, a form, or a token that is shown once. */
type Step = { readonly at: "rest" } | { readonly at: "form" } | { readonly at: "shown"; readonly token: string };

interface TokenMakerProps {
  /** Called with what to do when a token is made, and when it is not to be. */
  readonly children: (onMade: (token: string) => void, onCancel: () => void) => ReactNode;
}

/** A button that leads to a form, and from there to the token, shown once. */
export function TokenMaker({ children }: TokenMakerProps) {
  const texts = useAccountMessages();
  const [step, setStep] = useState<Step>({ at: "rest" });
  const rest = (): void => setStep({ at: "rest" });
  switch (step.at) {
    case "rest":
      return (
        <button type="button" className="button" onClick={() => setStep({ at: "form" })}>
          {texts.makeToken}
        </button>
      );
    case "form":
      return children((token) => setStep({ at: "shown", token }), rest);
    case "shown":
      return <NewToken token={step.token} onDone={rest} />;
  }
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
