import { useState } from "react";

import { useAccountMessages } from "#web/messages/use-account-messages.ts";

import { useFocus } from "./use-focus.ts";
import "./form.css";

interface SureButtonProps {
  readonly label: string;
  /** With what it is about, for those who don't see what the button stands at. */
  readonly name: string;
  readonly onSure: () => void;
}

/** Asks once more before it does what can't be undone. */
export function SureButton({ label, name, onSure }: SureButtonProps) {
  const texts = useAccountMessages();
  const [isAsking, setAsking] = useState(false);
  const sure = useFocus<HTMLButtonElement>(isAsking);
  if (!isAsking)
    return (
      <button type="button" className="quiet-button" aria-label={name} onClick={() => setAsking(true)}>
        {label}
      </button>
    );
  return (
    <fieldset className="sure" aria-label={name}>
      <span>{texts.sureToRemove}</span>
      <button type="button" className="quiet-button sure-yes" ref={sure} onClick={onSure}>
        {label}
      </button>
      <button type="button" className="quiet-button" onClick={() => setAsking(false)}>
        {texts.keep}
      </button>
    </fieldset>
  );
}
