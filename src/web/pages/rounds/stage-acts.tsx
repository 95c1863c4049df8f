import { useState } from "react";

import { useWorkspaceId } from "#web/api/queries.ts";
import { useSend } from "#web/api/send.ts";
import { DayField, LongTextField } from "#web/components/form/fields.tsx";
import { FormDialog } from "#web/components/form/form-dialog.tsx";
import "#web/components/form/form.css";
import { useRoundMessages } from "#web/messages/use-round-messages.ts";

import type { RoundSummary } from "./rounds-page.tsx";

const acts = ["open", "close", "reopen"] as const;

type StageAct = (typeof acts)[number];

/** What can be done with a whole round. */
export function StageActs({ round }: { readonly round: RoundSummary }) {
  const texts = useRoundMessages();
  const [act, setAct] = useState<StageAct | null>(null);
  const possible = acts.filter((one) => round.may[one].allowed);
  if (possible.length === 0) return null;
  return (
    <div className="form-buttons stage-acts">
      {possible.map((one) => (
        <button key={one} type="button" className="plain-button" onClick={() => setAct(one)}>
          {texts.acts[one]}
          <span className="hidden-text">: {round.name}</span>
        </button>
      ))}
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
const fields = {
  reason_missing: "reason",
  bad_day: "deadline",
  deadline_passed: "deadline",
  deadlines_reversed: "level-0",
} as const;

function StageDialog({ round, act, onClose }: StageDialogProps) {
  const texts = useRoundMessages();
  const workspace = useWorkspaceId();
  const [deadline, setDeadline] = useState(round.deadline ?? "");
  const [levels, setLevels] = useState<readonly string[]>(() => levelDays(round));
  const [reason, setReason] = useState("");
  const sending = useSend(`POST /api/workspaces/{workspace}/rounds/{round}/${act}`);
  const params = { workspace, round: round.id };
  const days = {
    deadline: deadline === "" ? null : deadline,
    deadlines: levels.flatMap((date, level) => (date === "" ? [] : [{ level, date }])),
  };
  return (
    <FormDialog
      title={`${texts.acts[act]}: ${round.name}`}
      act={texts.acts[act]}
      isPending={sending.isPending}
      error={sending.error}
      fields={fields}
      onSubmit={() =>
        sending.mutate({ params, body: { reason, ...(act === "close" ? {} : days) } }, { onSuccess: onClose })
      }
      onClose={onClose}
    >
      <p>{texts.actLedes[act]}</p>
      {act === "close" ? null : (
        <>
          <DayField name="deadline" label={texts.otherDay} value={deadline} onChange={setDeadline} />
          {levels.map((date, level) => (
            <DayField
              key={level}
              name={`level-${level}`}
              label={texts.levelDay(level)}
              hint={texts.noDayHint}
              value={date}
              onChange={(day) => setLevels(levels.with(level, day))}
            />
          ))}
          <button type="button" className="quiet-button more-levels" onClick={() => setLevels([...levels, ""])}>
            {texts.moreLevels}
          </button>
        </>
      )}
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

/** The day of each level from the top down, empty where it has none of its own. */
function levelDays({ deadlines }: RoundSummary): readonly string[] {
  const depth = Math.max(-1, ...deadlines.map(({ level }) => level)) + 1;
  return Array.from({ length: depth }, (_, level) => deadlines.find((one) => one.level === level)?.date ?? "");
}
