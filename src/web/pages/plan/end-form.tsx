import { useState } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";

import { useWorkspaceId } from "#web/api/queries.ts";
import { useSend } from "#web/api/send.ts";
import { ChoiceField } from "#web/components/form/choice-field.tsx";
import { DayField, LongTextField } from "#web/components/form/fields.tsx";
import { FormDialog } from "#web/components/form/form-dialog.tsx";
import { todayText } from "#web/components/inline/moment.ts";
import { usePlanMessages } from "#web/messages/use-plan-messages.ts";

import type { Done, Plan, Thing } from "./plan.ts";

interface EndFormProps {
  readonly plan: Plan;
  readonly thing: Thing;
  readonly onDone: (done: Done) => void;
  readonly onClose: () => void;
}

/** Ends a thing before its time, with the reason. An objective can have moved, and be replaced by another. */
export function EndForm({ plan, thing, onDone, onClose }: EndFormProps) {
  const texts = usePlanMessages();
  const workspace = useWorkspaceId();
  const [how, setHow] = useState<"dropped" | "moved">("dropped");
  const [date, setDate] = useState(todayText());
  const [reason, setReason] = useState("");
  const [successor, setSuccessor] = useState<string | null>(null);
  const ending = useSend("POST /api/workspaces/{workspace}/plan/end");
  const isDraft = thing.status.id === "draft";
  const act = isDraft ? texts.takeAway : texts.end;
  const { noun, id } = thing;
  const [change] = useState(thing.change ?? 0);
  const end = (): void => {
    const body = { seen: { noun, id, change }, how, date, reason: { sv: reason }, successor };
    const text = texts.ended(thing.name);
    ending.mutate({ params: { workspace }, body }, { onSuccess: (planned) => onDone({ ...planned, text }) });
  };
  return (
    <FormDialog
      title={texts.about(act, thing.name)}
      act={act}
      isPending={ending.isPending}
      error={ending.error}
      fields={{}}
      onSubmit={end}
      onClose={onClose}
    >
      {noun === "objective" && !isDraft ? (
        <>
          <RadioGroup
            value={how}
            onChange={(value) => setHow(value === "moved" ? value : "dropped")}
            className="radios"
          >
            <Label>{texts.endHow}</Label>
            <Radio value="dropped">{texts.dropped}</Radio>
            <Radio value="moved">{texts.movedAway}</Radio>
          </RadioGroup>
          <ChoiceField
            name="successor"
            label={texts.successor}
            choices={plan.choices.objectives.filter((one) => one.id !== id)}
            value={successor}
            onChange={setSuccessor}
            none={texts.none}
          />
        </>
      ) : null}
      {isDraft ? null : <DayField name="date" label={texts.endDay} value={date} onChange={setDate} />}
      <LongTextField
        name="reason"
        label={texts.endReason}
        hint={isDraft ? undefined : texts.endReasonHint}
        value={reason}
        onChange={setReason}
        isRequired
      />
    </FormDialog>
  );
}
