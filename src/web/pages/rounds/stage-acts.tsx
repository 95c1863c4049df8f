import { useState } from "react";

import { useWorkspaceId } from "#web/api/queries.ts";
import { useSend } from "#web/api/send.ts";
import { LongTextField } from "#web/components/form/fields.tsx";
import { FormDialog } from "#web/components/form/form-dialog.tsx";
import { Address } from "#web/components/frame/address.tsx";
import "#web/components/form/form.css";
import { useRoundMessages } from "#web/messages/use-round-messages.ts";

import { DeadlineFields, givenDays } from "./deadline-fields.tsx";
import type { RoundSummary } from "./rounds-page.tsx";

const acts = ["open", "close", "reopen"] as const;

type StageAct = (typeof acts)[number];

/** What can be done with a whole round. */
export function StageActs({ round }: { readonly round: RoundSummary }) {
  const texts = useRoundMessages();
  const [act, setAct] = useState<StageAct | null>(null);
  const possible = acts.filter((one) => round.may[one].allowed);
  const mayAlter = round.may.alter.allowed;
  if (possible.length === 0 && !mayAlter) return null;
  return (
    <div className="form-buttons stage-acts">
      {possible.map((one) => (
        <button key={one} type="button" className="plain-button" onClick={() => setAct(one)}>
          {texts.acts[one]}
          <span className="hidden-text">: {round.name}</span>
        </button>
      ))}
      {mayAlter ? (
        <Address to={`round-form/${encodeURIComponent(round.id)}`} className="plain-button">
          {texts.alter}
          <span className="hidden-text">: {round.name}</span>
        </Address>
      ) : null}
      {act === null ? null : <StageDialog round={round} act={act} onClose={() => setAct(null)} />}
    </div>
  );
}

interface StageDialogProps {
  readonly round: RoundSummary;
  readonly act: StageAct;
  readonly onClose: () => void;
}

/** The field that is to blame, by the code of what the server refuses. */
const fields = { reason_missing: "reason" } as const;

function StageDialog({ round, act, onClose }: StageDialogProps) {
  const texts = useRoundMessages();
  const workspace = useWorkspaceId();
  const [days, setDays] = useState({ deadline: round.deadline ?? "", deadlines: round.deadlines });
  const [reason, setReason] = useState("");
  const sending = useSend(`POST /api/workspaces/{workspace}/rounds/{round}/${act}`);
  const params = { workspace, round: round.id };
  const given = { deadline: days.deadline === "" ? null : days.deadline, deadlines: givenDays(days) };
  return (
    <FormDialog
      title={`${texts.acts[act]}: ${round.name}`}
      act={texts.acts[act]}
      isPending={sending.isPending}
      error={sending.error}
      fields={fields}
      onSubmit={() =>
        sending.mutate({ params, body: { reason, ...(act === "close" ? {} : given) } }, { onSuccess: onClose })
      }
      onClose={onClose}
    >
      <p>{texts.actLedes[act]}</p>
      {act === "close" ? null : <DeadlineFields days={days} onChange={setDays} />}
      <LongTextField
        name="reason"
        label={texts.reason}
        hint={texts.reasonHint}
        isRequired
        value={reason}
        onChange={setReason}
      />
    </FormDialog>
  );
}
