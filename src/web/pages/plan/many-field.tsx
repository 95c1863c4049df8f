import { ChoiceField, type Choice } from "#web/components/form/choice-field.tsx";
import { usePlanMessages } from "#web/messages/use-plan-messages.ts";

interface ManyFieldProps {
  readonly name: string;
  readonly label: string;
  readonly add: string;
  readonly choices: readonly Choice[];
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** Several of many: those that are chosen, each with a way to take it away, and a field to find more. */
export function ManyField({ name, label, add, choices, value, onChange }: ManyFieldProps) {
  const texts = usePlanMessages();
  const nameOf = (id: string): string => choices.find((one) => one.id === id)?.name ?? id;
  return (
    <fieldset className="field-group">
      <legend>{label}</legend>
      {value.length === 0 ? null : (
        <ul className="plan-many">
          {value.map((id) => (
            <li key={id}>
              {nameOf(id)}
              <button
                type="button"
                className="quiet-button"
                onClick={() => onChange(value.filter((one) => one !== id))}
              >
                {texts.remove}
                <span className="hidden-text">: {nameOf(id)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <ChoiceField
        key={value.join(" ")}
        name={name}
        label={add}
        choices={choices.filter(({ id }) => !value.includes(id))}
        value={null}
        onChange={(id) => (id === null ? undefined : onChange([...value, id]))}
        none={texts.none}
      />
    </fieldset>
  );
}
