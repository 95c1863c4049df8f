import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";

import { usePathNames } from "#web/address.ts";
import { apiQuery, useApi, useWorkspaceId } from "#web/api/queries.ts";
import { useSend } from "#web/api/send.ts";
import { Choice } from "#web/components/form/choice.tsx";
import { SureButton } from "#web/components/form/sure-button.tsx";
import { Address } from "#web/components/frame/address.tsx";
import { ErrorNotice } from "#web/components/state/error-notice.tsx";
import { useLanguage } from "#web/messages/use-messages.ts";
import { useRoundFormMessages } from "#web/messages/use-round-form-messages.ts";
import { useRoundMessages } from "#web/messages/use-round-messages.ts";
import { Asked } from "#web/pages/view/asked.tsx";
import { useTitle } from "#web/pages/view/use-title.ts";
import type { Search } from "#web/search.ts";

import { RoundFormView } from "./round-form.tsx";
import { emptyWritten, nextWritten, type Choices, type RoundForm } from "./written.ts";

const choicesPath = "/api/workspaces/{workspace}/rounds/choices";
const formPath = "/api/workspaces/{workspace}/rounds/{round}/form";

/** A new round, from nothing or from one before. */
export function NewRoundPage() {
  const texts = useRoundFormMessages();
  const answer = useApi(choicesPath, { workspace: useWorkspaceId() }, { language: useLanguage() });
  useTitle(texts.add);
  return (
    <>
      <Trail />
      <h1>{texts.add}</h1>
      <p className="lede">{texts.lede}</p>
      {answer.data === undefined ? <Asked answer={answer}>{() => null}</Asked> : <NewRound choices={answer.data} />}
    </>
  );
}

function NewRound({ choices }: { readonly choices: Choices }) {
  const texts = useRoundFormMessages();
  const language = useLanguage();
  const workspace = useWorkspaceId();
  const queries = useQueryClient();
  const [source, setSource] = useState<RoundForm | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const copy = (id: string): void => {
    setError(null);
    if (id === "") setSource(null);
    else queries.fetchQuery(apiQuery(formPath, { workspace, round: id }, { language })).then(setSource, setError);
  };
  const first = source === null ? emptyWritten(choices.period.key) : nextWritten(source.id, source.written);
  return (
    <>
      {choices.rounds.length === 0 ? null : (
        <div className="round-copy">
          <Choice
            label={texts.copy}
            description={texts.copyHint}
            value={source?.id ?? ""}
            options={[{ id: "", name: texts.copyNone }, ...choices.rounds]}
            onChange={copy}
          />
          {source === null ? null : <output>{texts.copied}</output>}
          {error === null ? null : <ErrorNotice error={error} retry={null} headingId={null} />}
        </div>
      )}
      <RoundFormView key={source?.id ?? ""} round={null} first={first} choices={choices} names={source?.names ?? []} />
    </>
  );
}

/** A round that there is, to be altered or removed. */
export function AlterRoundPage() {
  const texts = useRoundFormMessages();
  const { round } = usePathNames();
  useTitle(texts.alter);
  return (
    <>
      <Trail />
      <h1>{texts.alter}</h1>
      <AlterRound key={round} id={round} />
    </>
  );
}

/** What is altered is what was read when the page was opened: what others do meanwhile is told of when it is saved. */
function AlterRound({ id }: { readonly id: string }) {
  const language = useLanguage();
  const workspace = useWorkspaceId();
  const [read, setRead] = useState<{ readonly round: RoundForm; readonly choices: Choices } | null>(null);
  const form = useApi(formPath, { workspace, round: id }, { language });
  const period = form.data?.written.period ?? "";
  const choices = useApi(choicesPath, { workspace }, { language, period });
  const isRead = form.isFetchedAfterMount && choices.data?.period.key === period;
  if (read === null && isRead && form.data !== undefined && choices.data !== undefined)
    setRead({ round: form.data, choices: choices.data });
  if (read !== null) return <Altering round={read.round} choices={read.choices} />;
  if (form.data === undefined) return <Asked answer={form}>{() => null}</Asked>;
  return <Asked answer={choices}>{() => null}</Asked>;
}

function Altering({ round, choices }: { readonly round: RoundForm; readonly choices: Choices }) {
  const texts = useRoundFormMessages();
  if (!round.may.alter.allowed) return <p className="empty">{round.may.alter.why}</p>;
  return (
    <>
      <p className="lede">{round.isBegun ? texts.begun : texts.lede}</p>
      <RoundFormView
        round={round}
        first={round.written}
        choices={choices}
        names={round.names}
        beside={round.may.remove.allowed ? <RemoveRound round={round} /> : null}
      />
    </>
  );
}

function RemoveRound({ round: { id, change, written } }: { readonly round: RoundForm }) {
  const texts = useRoundFormMessages();
  const workspace = useWorkspaceId();
  const navigate = useNavigate();
  const removing = useSend("DELETE /api/workspaces/{workspace}/rounds/{round}");
  const remove = (): void => {
    const sent = { params: { workspace, round: id }, body: { change: change ?? 0, reason: "" } };
    const leave = (): void => void navigate({ to: `/${workspace}/rounds`, search: (before: Search) => before });
    removing.mutate(sent, { onSuccess: leave });
  };
  return (
    <>
      <SureButton label={texts.removeRound} name={`${texts.removeRound}: ${written.name.sv}`} onSure={remove} />
      {removing.error === null ? null : <ErrorNotice error={removing.error} retry={null} headingId={null} />}
    </>
  );
}

function Trail() {
  return (
    <nav className="breadcrumb">
      <Address to="rounds">{useRoundMessages().rounds}</Address>
    </nav>
  );
}
