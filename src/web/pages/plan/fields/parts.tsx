import { ChoiceField } from "#web/components/form/choice-field.tsx";
import { LineField, LongTextField } from "#web/components/form/fields.tsx";
import { usePlanMessages } from "#web/messages/use-plan-messages.ts";

import { ManyField } from "../many-field.tsx";
import type { Noun, Plan, WrittenOf } from "../plan.ts";

/** What the fields of a thing of one sort are given. */
export interface FieldsProps<N extends Noun> {
  readonly choices: Plan["choices"];
  readonly written: WrittenOf<N>;
  readonly onChange: (written: WrittenOf<N>) => void;
  readonly isNew: boolean;
}

type LocalText = WrittenOf<"risk">["name"];

interface TextProps {
  readonly value: LocalText;
  readonly onChange: (value: LocalText) => void;
}

export function NameFields({ value, onChange }: TextProps) {
  const texts = usePlanMessages();
  return (
    <>
      <LineField
        name="name"
        label={texts.name}
        value={value.sv}
        onChange={(sv) => onChange({ ...value, sv })}
        isRequired
      />
      <LineField
        name="nameEnglish"
        label={texts.nameEnglish}
        value={value.en ?? ""}
        onChange={(en) => onChange({ ...value, en })}
      />
    </>
  );
}

export function DescriptionField({ value, onChange }: TextProps) {
  return (
    <LongTextField
      name="description"
      label={usePlanMessages().description}
      value={value.sv}
      onChange={(sv) => onChange({ ...value, sv })}
      longest={20_000}
    />
  );
}

interface NumberFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** What a thing is called by in the plan, as `1.2`: a text. */
export function NumberField({ value, onChange }: NumberFieldProps) {
  const { number, numberHint } = usePlanMessages();
  return <LineField name="number" label={number} hint={numberHint} value={value} onChange={onChange} />;
}

interface OneFieldProps {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly { readonly id: string; readonly name: string; readonly detail?: string }[];
  readonly value: string;
  readonly onChange: (id: string | null) => void;
}

/** One that must be chosen. */
export function OneField({ value, ...rest }: OneFieldProps) {
  return <ChoiceField {...rest} value={value === "" ? null : value} none={usePlanMessages().none} isRequired />;
}

interface UnitFieldProps {
  readonly choices: Plan["choices"];
  readonly value: string;
  readonly onChange: (unit: string) => void;
}

export function UnitField({ choices, value, onChange }: UnitFieldProps) {
  const units = choices.units.map(({ code, name, depth }) => ({ id: code, name, depth }));
  return (
    <OneField
      name="unit"
      label={usePlanMessages().unit}
      choices={units}
      value={value}
      onChange={(unit) => onChange(unit ?? "")}
    />
  );
}

interface PlaceFieldsProps {
  readonly choices: Plan["choices"];
  readonly written: { readonly unit: string; readonly period: string };
  readonly onChange: (part: { readonly unit?: string; readonly period?: string }) => void;
}

export function PlaceFields({ choices, written, onChange }: PlaceFieldsProps) {
  const texts = usePlanMessages();
  return (
    <div className="form-row">
      <UnitField choices={choices} value={written.unit} onChange={(unit) => onChange({ unit })} />
      <LineField
        name="period"
        label={texts.period}
        hint={texts.periodHint}
        value={written.period}
        onChange={(period) => onChange({ period })}
        isRequired
      />
    </div>
  );
}

interface SupportsFieldProps {
  readonly choices: Plan["choices"];
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

export function SupportsField({ choices, value, onChange }: SupportsFieldProps) {
  const texts = usePlanMessages();
  return (
    <ManyField
      name="supports"
      label={texts.supports}
      add={texts.addSupported}
      choices={choices.objectives}
      value={value}
      onChange={onChange}
    />
  );
}
