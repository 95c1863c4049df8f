import { useState } from "react";

import { useWorkspaceId } from "#web/api/queries.ts";
import { useSend } from "#web/api/send.ts";
import { DayField } from "#web/components/form/fields.tsx";
import { FormDialog } from "#web/components/form/form-dialog.tsx";
import { usePlanMessages } from "#web/messages/use-plan-messages.ts";
import { todayText } from "#web/components/inline/moment.ts";

import type { Done, Plan } from "./plan.ts";

interface AdoptFormProps {
  readonly plan: Plan;
  readonly onDone: (done: Done) => void;
  readonly onClose: () => void;
}

/** Makes a unit's drafts its plan. */
export function AdoptForm({ plan, onDone, onClose }: AdoptFormProps) {
  const texts = usePlanMessages();
  const workspace = useWorkspaceId();
  const [date, setDate] = useState(todayText());
  const adopting = useSend("POST /api/workspaces/{workspace}/plan/adopt");
  const adopt = (): void => {
    adopting.mutate(
      { params: { workspace }, body: { unit: plan.unit.code, period: plan.period.key, date } },
      { onSuccess: ({ change }) => onDone({ change, text: texts.adopted }) },
    );
  };
  return (
    <FormDialog
      title={texts.adopt}
      act={texts.adopt}
      isPending={adopting.isPending}
      error={adopting.error}
      fields={{}}
      onSubmit={adopt}
      onClose={onClose}
    >
      <p>{texts.adoptHint}</p>
      <DayField name="date" label={texts.adoptDay} value={date} onChange={setDate} isRequired />
    </FormDialog>
  );
}
