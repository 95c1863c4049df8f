import { Status } from "#web/components/inline/inlines.tsx";
import { useRoundMessages } from "#web/messages/use-round-messages.ts";

import type { Item, Said } from "./draft.ts";
import { ReadText } from "./text-field.tsx";

/** What somebody has said, as it was written. */
export function SaidView({ said, scale }: { readonly said: Said; readonly scale: Item["scale"] }) {
  const texts = useRoundMessages();
  const step = said.kind === "answer" ? scale?.steps.find(({ id }) => id === said.answer.step) : undefined;
  const {
    outcome = null,
    reason = null,
    comment = null,
  } = said.kind === "answer" ? said.answer : { comment: said.text };
  const written = [outcome, reason, comment].filter((text) => text !== null);
  if (step === undefined && written.length === 0) return <p className="empty">{texts.empty}</p>;
  return (
    <>
      {step === undefined ? null : (
        <p>
          <Status status={{ kind: "status", tone: step.tone, symbol: step.symbol, text: step.name }} />
        </p>
      )}
      {written.map((text, index) => (
        <ReadText key={index} text={text} />
      ))}
    </>
  );
}
