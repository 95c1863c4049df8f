import { useState } from "react";

import { formatDay } from "#domain/periods/format.ts";
import type { Body } from "#web/api/client.ts";
import { useApi, useWorkspaceId } from "#web/api/queries.ts";
import { useSend, type Answer } from "#web/api/send.ts";
import { ErrorNotice } from "#web/components/state/error-notice.tsx";
import { useLanguage } from "#web/messages/use-messages.ts";
import { useRoundMessages } from "#web/messages/use-round-messages.ts";
import { Asked } from "#web/pages/view/asked.tsx";

import type { RoundSummary } from "./rounds-page.tsx";

type Told = Body<"/api/workspaces/{workspace}/rounds/{round}/reminders">;

interface RemindersProps {
  readonly round: string;
  readonly stage: RoundSummary["stage"];
}

/** Who has been reminded, who can't be, and a way to remind those who are late: for who leads the round. */
export function Reminders({ round, stage }: RemindersProps) {
  const texts = useRoundMessages();
  const language = useLanguage();
  const params = { workspace: useWorkspaceId(), round };
  const answer = useApi("/api/workspaces/{workspace}/rounds/{round}/reminders", params, { language });
  return (
    <section className="rounds-part reminders" aria-labelledby="reminders">
      <h2 id="reminders">{texts.reminders}</h2>
      <Asked answer={answer}>
        {({ reminders, unreached }) => (
          <>
            {stage === "open" ? <RemindLate round={round} late={unreached.late} /> : null}
            {stage === "closed" ? null : <UnreachedView unreached={unreached} />}
            <SentView reminders={reminders} />
          </>
        )}
      </Asked>
    </section>
  );
}

function RemindLate({ round, late }: { readonly round: string; readonly late: number }) {
  const texts = useRoundMessages();
  const workspace = useWorkspaceId();
  const reminding = useSend("POST /api/workspaces/{workspace}/rounds/{round}/remind");
  const { data, error, isPending } = reminding;
  if (late === 0 && data === undefined) return null;
  return (
    <>
      {late === 0 ? null : (
        <div className="form-buttons stage-acts">
          <button
            type="button"
            className="button"
            aria-disabled={isPending}
            onClick={() => (isPending ? undefined : reminding.mutate({ params: { workspace, round } }))}
          >
            {texts.remindLate(late)}
          </button>
          <span className="soft">{texts.remindHint}</span>
        </div>
      )}
      <output>{data === undefined ? null : <RemindedText reminded={data} />}</output>
      {error === null ? null : <ErrorNotice error={error} retry={null} headingId={null} />}
    </>
  );
}

type Reminded = Answer<"POST /api/workspaces/{workspace}/rounds/{round}/remind">;

function RemindedText({ reminded }: { readonly reminded: Reminded }) {
  const texts = useRoundMessages();
  const told = (["mailed", "inApp", "already", "failed"] as const).filter((what) => reminded[what] > 0);
  if (told.length === 0) return texts.remindedNobody;
  return told.map((what) => texts.reminded[what](reminded[what])).join(" ");
}

function UnreachedView({ unreached: { units, people } }: { readonly unreached: Told["unreached"] }) {
  const texts = useRoundMessages();
  return (
    <>
      {units.length === 0 ? null : (
        <>
          <h3>{texts.unreachedUnits}</h3>
          <p className="soft">{texts.unreachedUnitsLede}</p>
          <ul className="units">
            {units.map(({ code, name }) => (
              <li key={code}>{name}</li>
            ))}
          </ul>
        </>
      )}
      {people.length === 0 ? null : (
        <>
          <h3>{texts.unreachedPeople}</h3>
          <p className="soft">{texts.unreachedPeopleLede}</p>
          <ul>
            {people.map(({ name, units: of }, index) => (
              <li key={index}>
                {name}, {texts.reportsFor(of.join(", "))}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

const shownFirst = 10;

function SentView({ reminders }: { readonly reminders: Told["reminders"] }) {
  const texts = useRoundMessages();
  const language = useLanguage();
  const [isAll, setAll] = useState(false);
  const shown = isAll ? reminders : reminders.slice(0, shownFirst);
  return (
    <>
      <h3>{texts.sentReminders}</h3>
      {reminders.length === 0 ? <p className="empty">{texts.noReminders}</p> : null}
      <ul className="progress-units">
        {shown.map(({ id, day, person, unit, kind, wayText }) => (
          <li key={id}>
            <span>
              {person} <span className="soft">{formatDay(day, language)}</span>
            </span>
            <span>{unit}</span>
            <span className="soft">{texts.sent(kind, wayText)}</span>
          </li>
        ))}
      </ul>
      {shown.length === reminders.length ? null : (
        <button type="button" className="quiet-button" onClick={() => setAll(true)}>
          {texts.moreReminders(reminders.length - shown.length)}
        </button>
      )}
    </>
  );
}
