import { useState } from "react";

import { useMessages } from "#web/messages/use-messages.ts";

interface CopyButtonProps {
  readonly label: string;
  /** What is copied, for those who don't see what the button stands at. */
  readonly about: string;
  readonly text: () => string;
}

const shownFor = 2500;

export function CopyButton({ label, about, text }: CopyButtonProps) {
  const messages = useMessages();
  const [outcome, setOutcome] = useState<"copied" | "copyFailed" | null>(null);
  const copy = async (): Promise<void> => {
    const next = await navigator.clipboard.writeText(text()).then(
      () => "copied" as const,
      () => "copyFailed" as const,
    );
    setOutcome(next);
    setTimeout(() => setOutcome(null), shownFor);
  };
  return (
    <button type="button" className="quiet-button" onClick={() => void copy()}>
      <span aria-live="polite">{outcome === null ? label : messages[outcome]}</span>
      <span className="hidden-text">: {about}</span>
    </button>
  );
}
