import { useMessages } from "#web/messages/use-messages.ts";

import { ChoiceField } from "./choice-field.tsx";

interface UnitFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly units: readonly { readonly code: string; readonly name: string; readonly depth: number }[];
  readonly value: string | null;
  readonly onChange: (unit: string | null) => void;
}

/** A unit of the tree. */
export function UnitField({ label, hint, units, value, onChange }: UnitFieldProps) {
  const messages = useMessages();
  return (
    <ChoiceField
      name="unit"
      label={label}
      hint={hint}
      choices={units.map(({ code, name, depth }) => ({ id: code, name, depth }))}
      value={value}
      onChange={onChange}
      none={messages.noUnit}
      isRequired
    />
  );
}
