import { Choice } from "#web/components/form/choice.tsx";
import { LongTextField } from "#web/components/form/fields.tsx";
import { usePlanMessages } from "#web/messages/use-plan-messages.ts";

import type { WrittenOf } from "../plan.ts";
import { NameFields, OneField, type FieldsProps } from "./parts.tsx";
import { SampleField } from "./sample-field.tsx";

const performed = ["no", "partly", "yes"] as const;

export function ControlFields({ choices, written, onChange }: FieldsProps<"control">) {
  const texts = usePlanMessages();
  const set = (part: Partial<WrittenOf<"control">>): void => onChange({ ...written, ...part });
  const long = (field: "method" | "reason" | "performedMethod" | "result" | "action") => (
    <LongTextField
      name={field}
      label={texts[field === "reason" ? "notPerformed" : field]}
      value={written[field].sv}
      onChange={(sv) => set({ [field]: { ...written[field], sv } })}
      longest={20_000}
      isRequired={field === "method"}
    />
  );
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
      {long("method")}
      <SampleField value={written.sample} onChange={(sample) => set({ sample })} />
      <Choice
        label={texts.performed}
        value={written.performed}
        options={performed.map((id) => ({ id, name: texts.performedAs[id] }))}
        onChange={(id) => set({ performed: performed.find((one) => one === id) ?? "no" })}
      />
      {written.performed === "yes" && written.reason.sv === "" ? null : long("reason")}
      {long("performedMethod")}
      {long("result")}
      {long("action")}
    </>
  );
}
