import { Choice } from "#web/components/form/choice.tsx";
import { ChoiceField } from "#web/components/form/choice-field.tsx";
import { usePlanMessages } from "#web/messages/use-plan-messages.ts";

import type { WrittenOf } from "../plan.ts";
import { NameFields, OneField, PlaceFields, type FieldsProps } from "./parts.tsx";
import { ReferenceField } from "./reference-field.tsx";

const scenarioIds = ["outcome", "deviation", "forecast_deviation", "change_percent"] as const;

export function IndicatorFields({ choices, written, onChange }: FieldsProps<"indicator">) {
  const texts = usePlanMessages();
  const set = (part: Partial<WrittenOf<"indicator">>): void => onChange({ ...written, ...part });
  return (
    <>
      <NameFields value={written.name} onChange={(name) => set({ name })} />
      <ChoiceField
        name="objective"
        label={texts.objective}
        choices={choices.objectives}
        value={written.objective}
        onChange={(objective) => set({ objective })}
        none={texts.none}
      />
      <PlaceFields choices={choices} written={written} onChange={set} />
      <ChoiceField
        name="measure"
        label={texts.measure}
        hint={texts.measureHint}
        choices={choices.measures}
        value={written.measure}
        onChange={(measure) => set({ measure })}
        none={texts.none}
      />
      <div className="form-row">
        <OneField
          name="scenario"
          label={texts.scenario}
          choices={scenarioIds.map((id) => ({ id, name: texts.scenarios[id] }))}
          value={written.scenario}
          onChange={(id) => set({ scenario: scenarioIds.find((one) => one === id) ?? "outcome" })}
        />
        <Choice
          label={texts.by}
          value={written.by ?? ""}
          options={[{ id: "", name: texts.byWhole }, ...choices.dimensions]}
          onChange={(by) => set({ by: by === "" ? null : by })}
        />
      </div>
      <ReferenceField
        name="baseline"
        label={texts.baseline}
        value={written.baseline}
        onChange={(baseline) => set({ baseline })}
      />
      <ReferenceField
        name="target"
        label={texts.target}
        value={written.target}
        onChange={(target) => set({ target })}
      />
    </>
  );
}
