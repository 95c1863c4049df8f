import { useState } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";

import { useApi, useWorkspaceId } from "#web/api/queries.ts";
import { useSend } from "#web/api/send.ts";
import { ChoiceField } from "#web/components/form/choice-field.tsx";
import { FormDialog } from "#web/components/form/form-dialog.tsx";
import { useLanguage } from "#web/messages/use-messages.ts";
import { usePlanMessages } from "#web/messages/use-plan-messages.ts";

import { CarryOver } from "./carry-over.tsx";
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
  const [left, setLeft] = useState<readonly string[]>([]);
  const asked = { unit: plan.unit.code, period: plan.period.key, language: useLanguage() };
  const { data: carried } = useApi("/api/workspaces/{workspace}/plan/carry-over", { workspace }, asked);
  const copying = useSend("POST /api/workspaces/{workspace}/plan/copy");
  const copy = (): void => {
    const own = plan.unit.code;
    const target = to === "year" ? { unit: own, years: 1 } : { unit: unit ?? "", years: 0 };
    const goingOn = carried?.assignments.filter(({ id, goesOn }) => goesOn && !left.includes(id)).map(({ id }) => id);
    const assignments = to === "year" ? goingOn : undefined;
    copying.mutate(
      { params: { workspace }, body: { unit: own, period: plan.period.key, to: target, assignments } },
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
      {to === "year" ? (
        <CarryOver carried={carried} left={left} onLeft={setLeft} />
      ) : (
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
