import { LongTextField } from "#web/components/form/fields.tsx";
import { usePlanMessages } from "#web/messages/use-plan-messages.ts";

import type { WrittenOf } from "../plan.ts";
import { NameFields, OneField, type FieldsProps } from "./parts.tsx";

export function ControlFields({ choices, written, onChange }: FieldsProps<"control">) {
  const texts = usePlanMessages();
  const set = (part: Partial<WrittenOf<"control">>): void => onChange({ ...written, ...part });
  return (
    <>
      <NameFields value={written.name} onChange={(name) => set({ name })} />
      <OneField
        name="risk"
        label={texts.risk}
        choices={choices.risks}
        value={written.risk}
        onChange={(risk) => set({ risk: risk ?? "" })}
      />
      <LongTextField
        name="method"
        label={texts.method}
        value={written.method.sv}
        onChange={(sv) => set({ method: { ...written.method, sv } })}
        longest={20_000}
        isRequired
      />
    </>
  );
}
