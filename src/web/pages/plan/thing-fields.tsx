import { Checkbox } from "react-aria-components";

import { Choice } from "#web/components/form/choice.tsx";
import { ChoiceField } from "#web/components/form/choice-field.tsx";
import { DayField, LineField, LongTextField } from "#web/components/form/fields.tsx";
import { usePlanMessages } from "#web/messages/use-plan-messages.ts";

import { ManyField } from "./many-field.tsx";
import type { Noun, Plan, Written, WrittenOf } from "./plan.ts";
import { ReferenceField } from "./reference-field.tsx";

interface FieldsProps<N extends Noun> {
  readonly choices: Plan["choices"];
  readonly written: WrittenOf<N>;
  readonly onChange: (written: WrittenOf<N>) => void;
  readonly isNew: boolean;
}

interface ThingFieldsProps {
  readonly choices: Plan["choices"];
  readonly thing: Written;
  readonly onChange: (thing: Written) => void;
  readonly isNew: boolean;
}

/** The fields of a thing of the plan, by its sort. */
export function ThingFields({ thing, onChange, ...rest }: ThingFieldsProps) {
  switch (thing.noun) {
    case "objective":
      return (
        <ObjectiveFields {...rest} written={thing.written} onChange={(written) => onChange({ ...thing, written })} />
      );
    case "indicator":
      return (
        <IndicatorFields {...rest} written={thing.written} onChange={(written) => onChange({ ...thing, written })} />
      );
    case "assignment":
      return (
        <AssignmentFields {...rest} written={thing.written} onChange={(written) => onChange({ ...thing, written })} />
      );
    case "risk":
      return <RiskFields {...rest} written={thing.written} onChange={(written) => onChange({ ...thing, written })} />;
    case "control":
      return (
        <ControlFields {...rest} written={thing.written} onChange={(written) => onChange({ ...thing, written })} />
      );
  }
}

function ObjectiveFields({ choices, written, onChange, isNew }: FieldsProps<"objective">) {
  const texts = usePlanMessages();
  const set = (part: Partial<WrittenOf<"objective">>): void => onChange({ ...written, ...part });
  return (
    <>
      <NameFields value={written.name} onChange={(name) => set({ name })} />
      <div className="form-row">
        <OneField
          name="level"
          label={texts.level}
          choices={choices.levels}
          value={written.level}
          onChange={(level) => set({ level: level ?? "" })}
        />
        <LineField
          name="number"
          label={texts.number}
          hint={texts.numberHint}
          value={written.number}
          onChange={(number) => set({ number })}
        />
      </div>
      <PlaceFields choices={choices} written={written} onChange={set} />
      <SupportsField choices={choices} value={written.supports} onChange={(supports) => set({ supports })} />
      <DescriptionField value={written.description} onChange={(description) => set({ description })} />
      <LineField
        name="followedUpIn"
        label={texts.followedUpIn}
        hint={texts.followedUpInHint}
        value={written.followedUpIn.sv}
        onChange={(sv) => set({ followedUpIn: { ...written.followedUpIn, sv } })}
      />
      {isNew ? (
        <Checkbox className="plan-check" isSelected={written.isDraft} onChange={(isDraft) => set({ isDraft })}>
          <span>
            {texts.isDraft}
            <small>{texts.isDraftHint}</small>
          </span>
        </Checkbox>
      ) : null}
    </>
  );
}

const scenarioIds = ["outcome", "deviation", "forecast_deviation", "change_percent"] as const;

function IndicatorFields({ choices, written, onChange }: FieldsProps<"indicator">) {
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

function AssignmentFields({ choices, written, onChange }: FieldsProps<"assignment">) {
  const texts = usePlanMessages();
  const set = (part: Partial<WrittenOf<"assignment">>): void => onChange({ ...written, ...part });
  return (
    <>
      <NameFields value={written.name} onChange={(name) => set({ name })} />
      <div className="form-row">
        <Choice label={texts.type} value={written.type} options={choices.types} onChange={(type) => set({ type })} />
        <LineField
          name="number"
          label={texts.number}
          hint={texts.numberHint}
          value={written.number}
          onChange={(number) => set({ number })}
        />
      </div>
      <UnitField choices={choices} value={written.unit} onChange={(unit) => set({ unit })} />
      <SupportsField choices={choices} value={written.supports} onChange={(supports) => set({ supports })} />
      <div className="form-row">
        <DayField name="start" label={texts.start} value={written.start} onChange={(start) => set({ start })} />
        <DayField name="end" label={texts.finish} value={written.end} onChange={(end) => set({ end })} />
      </div>
      <LineField
        name="owner"
        label={texts.owner}
        hint={texts.ownerHint}
        value={written.owner.sv}
        onChange={(sv) => set({ owner: { ...written.owner, sv } })}
      />
      <DescriptionField value={written.description} onChange={(description) => set({ description })} />
    </>
  );
}

const scores = ["", "1", "2", "3", "4", "5"];

function RiskFields({ choices, written, onChange }: FieldsProps<"risk">) {
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

function ControlFields({ choices, written, onChange }: FieldsProps<"control">) {
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

type LocalText = WrittenOf<"risk">["name"];

interface TextProps {
  readonly value: LocalText;
  readonly onChange: (value: LocalText) => void;
}

function NameFields({ value, onChange }: TextProps) {
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

function DescriptionField({ value, onChange }: TextProps) {
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

interface OneFieldProps {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly { readonly id: string; readonly name: string; readonly detail?: string }[];
  readonly value: string;
  readonly onChange: (id: string | null) => void;
}

/** One that must be chosen. */
function OneField({ value, ...rest }: OneFieldProps) {
  return <ChoiceField {...rest} value={value === "" ? null : value} none={usePlanMessages().none} isRequired />;
}

interface UnitFieldProps {
  readonly choices: Plan["choices"];
  readonly value: string;
  readonly onChange: (unit: string) => void;
}

function UnitField({ choices, value, onChange }: UnitFieldProps) {
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

function PlaceFields({ choices, written, onChange }: PlaceFieldsProps) {
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

function SupportsField({ choices, value, onChange }: SupportsFieldProps) {
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
