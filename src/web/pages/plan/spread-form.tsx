import { useState } from "react";

import { useWorkspaceId } from "#web/api/queries.ts";
import { useSend } from "#web/api/send.ts";
import { ChoiceField } from "#web/components/form/choice-field.tsx";
import { FormDialog } from "#web/components/form/form-dialog.tsx";
import { usePlanMessages } from "#web/messages/use-plan-messages.ts";

import { ManyField } from "./many-field.tsx";
import type { Done, Plan, Thing } from "./plan.ts";

interface SpreadFormProps {
  readonly plan: Plan;
  readonly thing: Thing;
  readonly onDone: (done: Done) => void;
  readonly onClose: () => void;
}

/** Gives units an objective each that supports one. */
export function SpreadForm({ plan, thing, onDone, onClose }: SpreadFormProps) {
  const texts = usePlanMessages();
  const workspace = useWorkspaceId();
  const { levels, units: all } = plan.choices;
  const own = levels.findIndex(({ id }) => id === thing.level);
  const [level, setLevel] = useState<string | null>((levels[own + 1] ?? levels[own])?.id ?? null);
  const [units, setUnits] = useState<readonly string[]>(
    all.filter(({ parent }) => parent === thing.unit.code).map(({ code }) => code),
  );
  const spreading = useSend("POST /api/workspaces/{workspace}/plan/spread");
  const spread = (): void => {
    const body = { objective: thing.id, level: level ?? "", units };
    spreading.mutate(
      { params: { workspace }, body },
      {
        onSuccess: ({ change, things }) => {
          const made = things.filter(({ noun }) => noun === "objective").length;
          onDone({ change, text: texts.spreadTo(made) });
        },
      },
    );
  };
  return (
    <FormDialog
      title={texts.about(texts.spread, thing.name)}
      act={texts.spread}
      isPending={spreading.isPending}
      error={spreading.error}
      fields={{}}
      onSubmit={spread}
      onClose={onClose}
    >
      <p>{texts.spreadHint}</p>
      <ManyField
        name="units"
        label={texts.spreadUnits}
        add={texts.spreadAdd}
        choices={all.map(({ code, name, depth }) => ({ id: code, name, depth }))}
        value={units}
        onChange={setUnits}
      />
      <ChoiceField
        name="level"
        label={texts.spreadLevel}
        choices={levels}
        value={level}
        onChange={setLevel}
        none={texts.none}
        isRequired
      />
    </FormDialog>
  );
}
