import { Choice } from "#web/components/form/choice.tsx";
import { LineField } from "#web/components/form/fields.tsx";
import { usePlanMessages } from "#web/messages/use-plan-messages.ts";

import type { Reference } from "../plan.ts";

const relations = ["equal", "at_least", "at_most", "over", "under"] as const;
const kinds = ["not_set", ...relations, "range", "direction", "state", "fact", "new_measure"] as const;
const directions = ["increase", "decrease", "no_increase", "no_decrease"] as const;

interface ReferenceFieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: Reference;
  readonly onChange: (value: Reference) => void;
}

/** A baseline or a target: of which sort, and what it says. */
export function ReferenceField({ name, label, value, onChange }: ReferenceFieldProps) {
  const texts = usePlanMessages();
  const chosen = value.kind === "number" ? value.relation : value.kind;
  return (
    <div className="form-row">
      <Choice
        label={label}
        value={chosen}
        options={kinds.map((id) => ({ id, name: texts.references[id] }))}
        onChange={(id) => onChange(referenceOf(kinds.find((one) => one === id) ?? "not_set", value))}
      />
      <Said name={name} value={value} onChange={onChange} />
    </div>
  );
}

function Said({ name, value, onChange }: Omit<ReferenceFieldProps, "label">) {
  const texts = usePlanMessages();
  switch (value.kind) {
    case "number": {
      const set = (written: string): void => onChange({ ...value, value: written });
      return <LineField name={name} label={texts.value} value={value.value} onChange={set} isRequired />;
    }
    case "range":
      return (
        <>
          <LineField
            name={`${name}From`}
            label={texts.lowest}
            value={value.from}
            onChange={(from) => onChange({ ...value, from })}
            isRequired
          />
          <LineField
            name={name}
            label={texts.highest}
            value={value.to}
            onChange={(to) => onChange({ ...value, to })}
            isRequired
          />
        </>
      );
    case "direction":
      return (
        <Choice
          label={texts.direction}
          value={value.direction}
          options={directions.map((id) => ({ id, name: texts.directions[id] }))}
          onChange={(id) => onChange({ ...value, direction: directions.find((one) => one === id) ?? "increase" })}
        />
      );
    case "state": {
      const set = (sv: string): void => onChange({ ...value, state: { ...value.state, sv } });
      return <LineField name={name} label={texts.words} value={value.state.sv} onChange={set} isRequired />;
    }
    case "fact":
    case "new_measure":
    case "not_set":
      return null;
  }
}

/** Of another sort than before; a number that is written is kept. */
function referenceOf(kind: (typeof kinds)[number], before: Reference): Reference {
  const number = before.kind === "number" ? before.value : before.kind === "range" ? before.from : "";
  switch (kind) {
    case "range":
      return { kind, from: number, to: "" };
    case "direction":
      return { kind, direction: "increase" };
    case "state":
      return { kind, state: { sv: "" } };
    case "fact":
    case "new_measure":
    case "not_set":
      return { kind };
    case "equal":
    case "at_least":
    case "at_most":
    case "over":
    case "under":
      return { kind: "number", relation: kind, value: number };
  }
}
