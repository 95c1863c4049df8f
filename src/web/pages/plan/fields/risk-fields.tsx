import { Choice } from "#web/components/form/choice.tsx";
import { usePlanMessages } from "#web/messages/use-plan-messages.ts";

import type { WrittenOf } from "../plan.ts";
import { NameFields, UnitField, type FieldsProps } from "./parts.tsx";

const scores = ["", "1", "2", "3", "4", "5"];

export function RiskFields({ choices, written, onChange }: FieldsProps<"risk">) {
  const texts = usePlanMessages();
  const set = (part: Partial<WrittenOf<"risk">>): void => onChange({ ...written, ...part });
  const options = scores.map((id) => ({ id, name: id === "" ? texts.notScored : id }));
  return (
    <>
      <NameFields value={written.name} onChange={(name) => set({ name })} />
      <UnitField choices={choices} value={written.unit} onChange={(unit) => set({ unit })} />
      <div className="form-row">
        {(["probability", "consequence"] as const).map((field) => (
          <Choice
            key={field}
            label={texts[field]}
            value={String(written[field] ?? "")}
            options={options}
            onChange={(score) => set({ [field]: score === "" ? null : Number(score) })}
          />
        ))}
      </div>
    </>
  );
}
