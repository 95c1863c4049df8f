import { useId } from "react";

import { momentText } from "#web/components/inline/moment.ts";
import { ErrorNotice } from "#web/components/state/error-notice.tsx";
import { useLanguage } from "#web/messages/use-messages.ts";
import { useRoundMessages } from "#web/messages/use-round-messages.ts";

import { joinedSaid, saidBy, type Item } from "./draft.ts";
import { SaidView } from "./said-view.tsx";
import type { Unsaved } from "./saver.ts";
import { useWriting } from "./use-saver.ts";

interface ConflictProps {
  readonly unsaved: Unsaved | undefined;
  readonly scale: Item["scale"];
}

/** What stops something from being saved: somebody else has written there meanwhile, or the server refuses it. */
export function Conflict({ unsaved, scale }: ConflictProps) {
  const texts = useRoundMessages();
  const language = useLanguage();
  const { saver } = useWriting();
  const heading = useId();
  if (unsaved === undefined) return null;
  const { subject, said, stands, error } = unsaved;
  if (stands === null) return error === null ? null : <ErrorNotice error={error} retry={null} headingId={null} />;
  const theirs = saidBy(stands, said);
  return (
    <section className="notice conflict" aria-labelledby={heading} role="alert">
      <p id={heading}>
        <strong>{texts.meanwhile(stands.who, momentText(stands.at, language))}</strong>
      </p>
      <p>{texts.meanwhileLede}</p>
      <div className="conflict-sides">
        <div>
          <h4>{texts.own}</h4>
          <SaidView said={said} scale={scale} />
        </div>
        <div>
          <h4>{texts.theirs(stands.who)}</h4>
          <SaidView said={theirs} scale={scale} />
        </div>
      </div>
      <div className="form-buttons">
        <button type="button" className="button" onClick={() => saver.settle(subject, said)}>
          {texts.takeMine}
        </button>
        <button type="button" className="plain-button" onClick={() => saver.settle(subject, theirs)}>
          {texts.takeTheirs}
        </button>
        <button type="button" className="plain-button" onClick={() => saver.settle(subject, joinedSaid(said, theirs))}>
          {texts.takeBoth}
        </button>
      </div>
    </section>
  );
}
