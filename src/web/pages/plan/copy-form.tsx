import { useState } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";

import { useWorkspaceId } from "#web/api/queries.ts";
import { useSend } from "#web/api/send.ts";
import { ChoiceField } from "#web/components/form/choice-field.tsx";
import { FormDialog } from "#web/components/form/form-dialog.tsx";
import { usePlanMessages } from "#web/messages/use-plan-messages.ts";

import type { Done, Plan } from "./plan.ts";

interface CopyFormProps {
  readonly plan: Plan;
  readonly nextYear: string;
  readonly onDone: (done: Done) => void;
  readonly onClose: () => void;
}

/** Drafts a plan from this one: of the next year, or for another unit. */
export function CopyForm({ plan, nextYear, onDone, onClose }: CopyFormProps) {
  const texts = usePlanMessages();
  const workspace = useWorkspaceId();
  const [to, setTo] = useState("year");
  const [unit, setUnit] = useState<string | null>(null);
  const copying = useSend("POST /api/workspaces/{workspace}/plan/copy");
  const copy = (): void => {
    const own = plan.unit.code;
    const target = to === "year" ? { unit: own, years: 1 } : { unit: unit ?? "", years: 0 };
    copying.mutate(
      { params: { workspace }, body: { unit: own, period: plan.period.key, to: target } },
      { onSuccess: ({ change, things }) => onDone({ change, text: texts.copied(things.length) }) },
    );
  };
  return (
    <FormDialog
      title={texts.copy}
      act={texts.copy}
      isPending={copying.isPending}
      error={copying.error}
      fields={{}}
      onSubmit={copy}
      onClose={onClose}
    >
      <RadioGroup value={to} onChange={setTo} className="radios">
        <Label>{texts.copyTo}</Label>
        <Radio value="year">{texts.copyNext(nextYear)}</Radio>
        <Radio value="unit">{texts.copyUnit}</Radio>
      </RadioGroup>
      {to === "year" ? null : (
        <ChoiceField
          name="unit"
          label={texts.unit}
          choices={plan.choices.units.map(({ code, name, depth }) => ({ id: code, name, depth }))}
          value={unit}
          onChange={setUnit}
          none={texts.none}
          isRequired
        />
      )}
    </FormDialog>
  );
}
