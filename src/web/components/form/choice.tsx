import { useId } from "react";

import "./form.css";

interface ChoiceProps {
  readonly label: string;
  readonly description?: string | undefined;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly onChange: (id: string) => void;
}

/** One of several, in the browser's own list. */
export function Choice({ label, description, value, options, onChange }: ChoiceProps) {
  const id = useId();
  const about = `${id}-about`;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {description === undefined ? null : (
        <span slot="description" id={about}>
          {description}
        </span>
      )}
      <select
        id={id}
        value={value}
        aria-describedby={description === undefined ? undefined : about}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  );
}
