import { CopyButton } from "#web/components/state/copy-button.tsx";
import { useMessages } from "#web/messages/use-messages.ts";
import { useRoundMessages } from "#web/messages/use-round-messages.ts";

import type { Said, UnitRound } from "./draft.ts";
import { SaidView } from "./said-view.tsx";
import { useWriting } from "./use-saver.ts";

/** What was written and can't be saved any more, as the page is locked or asks for other things: it can still be copied. */
export function Unsent({ page }: { readonly page: UnitRound }) {
  const texts = useRoundMessages();
  const messages = useMessages();
  const { saver, saving, canWrite } = useWriting();
  const asked = [...page.items, ...page.deviations, ...page.questions];
  const names = new Map(asked.map((one) => [one.subject, one.name]));
  const scales = new Map(page.items.map((one) => [one.subject, one.scale]));
  const left = [...saving.unsaved.values()].filter(
    ({ subject, error }) => error !== null && !(canWrite && names.has(subject)),
  );
  if (left.length === 0) return null;
  return (
    <section className="notice rounds-part" aria-labelledby="unsent">
      <h2 id="unsent">{texts.unsent}</h2>
      <p>{texts.unsentLede}</p>
      {left.map(({ subject, said, error }) => {
        const name = names.get(subject) ?? subject;
        return (
          <div key={subject} className="unsent">
            <h3>{name}</h3>
            <SaidView said={said} scale={scales.get(subject) ?? null} />
            <p className="soft">{error?.message}</p>
            <CopyButton label={messages.copy} about={name} text={() => wordsOf(said)} />
            <button type="button" className="quiet-button" onClick={() => saver.discard(subject)}>
              {texts.discard}
              <span className="hidden-text">: {name}</span>
            </button>
          </div>
        );
      })}
      <button type="button" className="plain-button" onClick={() => void saver.flush(true)}>
        {texts.saveAgain}
      </button>
    </section>
  );
}

function wordsOf(said: Said): string {
  const written =
    said.kind === "comment" ? [said.text] : [said.answer.outcome, said.answer.reason, said.answer.comment];
  return written
    .flatMap((text) => (text === null ? [] : [text.sv, ...(text.en === undefined ? [] : [text.en])]))
    .join("\n\n");
}
