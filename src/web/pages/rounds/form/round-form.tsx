import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { Form } from "react-aria-components";

import { parseSpan } from "#domain/periods/span.ts";
import { ApiError } from "#web/api/client.ts";
import { useApi, useWorkspaceId } from "#web/api/queries.ts";
import { useSend } from "#web/api/send.ts";
import { LongTextField } from "#web/components/form/fields.tsx";
import { useTold } from "#web/components/form/use-told.ts";
import { Address } from "#web/components/frame/address.tsx";
import { ErrorNotice } from "#web/components/state/error-notice.tsx";
import { useLanguage, useMessages } from "#web/messages/use-messages.ts";
import { useRoundFormMessages } from "#web/messages/use-round-form-messages.ts";
import type { Search } from "#web/search.ts";

import { givenDays } from "../deadline-fields.tsx";
import { BurdenText } from "./burden-text.tsx";
import { RoundFields } from "./round-fields.tsx";
import { StandsNotice } from "./stands-notice.tsx";
import type { Choices, RoundForm, Stands, Written } from "./written.ts";

import "#web/components/form/form.css";
import "#web/components/form/dialog.css";
import "../rounds.css";
import "./form.css";

interface RoundFormViewProps {
  /** Null for a new one. */
  readonly round: RoundForm | null;
  /** What it begins with. */
  readonly first: Written;
  readonly choices: Choices;
  /** What units that have ended are called. */
  readonly names: RoundForm["names"];
  /** Beside the buttons. */
  readonly beside?: ReactNode;
}

/** A round to be made or altered. What is written stays until it is saved, whatever the server says. */
export function RoundFormView({ round, first, choices: firstChoices, names, beside }: RoundFormViewProps) {
  const texts = useRoundFormMessages();
  const messages = useMessages();
  const [written, setWritten] = useState(first);
  const [reason, setReason] = useState("");
  const [change, setChange] = useState(round?.change ?? 0);
  const choices = useChoices(written.period, firstChoices);
  const { making, altering, save } = useSave(round, change);
  const error = making.error ?? altering.error;
  const stands = standsIn(error);
  const told = useTold(stands === null ? error : null, {});
  const form = useFocusOn(told.fields);
  const set = (part: Partial<Written>): void => setWritten({ ...written, ...part });
  const isBegun = round?.isBegun === true;
  const kept = {
    units: new Set(isBegun ? round.written.units : []),
    questions: new Set(isBegun ? round.written.questions.map(({ id }) => id) : []),
    isBegun,
  };
  const nameOf = (code: string): string => {
    const node = [...choices.units, ...names].find((one) => one.code === code);
    return node?.name ?? code;
  };
  return (
    <Form
      ref={form}
      className="form round-form"
      // What has been told stops nobody from trying once more.
      validationBehavior="aria"
      validationErrors={told.fields}
      onSubmit={(event) => {
        event.preventDefault();
        save(written, reason, change);
      }}
    >
      <RoundFields written={written} choices={choices} kept={kept} nameOf={nameOf} told={told.fields} onChange={set} />
      {isBegun ? (
        <LongTextField name="reason" label={texts.reason} hint={texts.reasonHint} value={reason} onChange={setReason} />
      ) : null}
      {stands === null ? null : (
        <StandsNotice
          stands={stands}
          written={written}
          choices={choices}
          nameOf={nameOf}
          onMine={() => {
            setChange(stands.change);
            save(written, reason, stands.change);
          }}
          onTheirs={(theirs) => {
            setChange(stands.change);
            setWritten(theirs);
            altering.reset();
          }}
        />
      )}
      {told.rest === null ? null : <ErrorNotice error={told.rest} retry={null} headingId={null} />}
      <div className="round-foot">
        <BurdenText units={choices.units} written={written} />
        <div className="form-buttons">
          <button
            type="submit"
            className="button"
            aria-disabled={making.isPending || altering.isPending}
            // A field that is left says no more what is wrong with it, and would move the button from under the pointer.
            onMouseDown={(event) => event.preventDefault()}
          >
            {round === null ? texts.make : texts.save}
          </button>
          <Address to={round === null ? "rounds" : `rounds/${encodeURIComponent(round.id)}`}>{messages.cancel}</Address>
          {beside}
        </div>
      </div>
    </Form>
  );
}

/** Makes or alters the round, and goes to its page. */
function useSave(round: RoundForm | null, first: number) {
  const workspace = useWorkspaceId();
  const navigate = useNavigate();
  const making = useSend("POST /api/workspaces/{workspace}/rounds");
  const altering = useSend("PUT /api/workspaces/{workspace}/rounds/{round}");
  const show = (id: string): void =>
    void navigate({ to: `/${workspace}/rounds/${encodeURIComponent(id)}`, search: (before: Search) => before });
  const save = (written: Written, reason: string, change = first): void => {
    if (making.isPending || altering.isPending) return;
    const body = { ...written, deadlines: givenDays(written) };
    if (round === null) making.mutate({ params: { workspace }, body }, { onSuccess: (made) => show(made.round) });
    else {
      const params = { workspace, round: round.id };
      altering.mutate({ params, body: { written: body, change, reason } }, { onSuccess: () => show(round.id) });
    }
  };
  return { making, altering, save };
}

/** What can be chosen in the period that is written; that of the last one that could be read, until this one can. */
function useChoices(period: string, first: Choices): Choices {
  const [read, setRead] = useState(first.period.key);
  if (period !== read && parseSpan(period) !== null) setRead(period);
  const answer = useApi(
    "/api/workspaces/{workspace}/rounds/choices",
    { workspace: useWorkspaceId() },
    { language: useLanguage(), period: read },
  );
  return answer.data ?? first;
}

/** What stands where somebody else has written the round meanwhile; null: the error is another. */
function standsIn(error: Error | null): Stands | null {
  if (!(error instanceof ApiError) || error.code !== "changed_meanwhile" || !("stands" in error.body)) return null;
  // The server answers by the contract.
  return error.body.stands as Stands;
}

/** What is wrong is brought to who writes: the form is longer than the window. */
function useFocusOn(fields: Readonly<Record<string, string>>) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const [name] = Object.keys(fields);
    if (name === undefined) return;
    const named = `[name="${CSS.escape(name)}"]:not([type="hidden"])`;
    const problem = `[data-problem="${CSS.escape(name)}"]`;
    form.current?.querySelector<HTMLElement>([named, problem, '[aria-invalid="true"]'].join(", "))?.focus();
  }, [fields]);
  return form;
}
