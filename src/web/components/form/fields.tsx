import { FieldError, Input, Label, Text, TextArea, TextField } from "react-aria-components";

interface FieldProps {
  /** By which an error finds it. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isRequired?: boolean | undefined;
}

/** One line of text. */
export function LineField({ label, hint, isRequired = false, ...field }: FieldProps) {
  return (
    <TextField className="field" maxLength={500} isRequired={isRequired} {...field}>
      <Label>{label}</Label>
      <Input />
      {hint === undefined ? null : <Text slot="description">{hint}</Text>}
      <FieldError />
    </TextField>
  );
}

interface LongFieldProps extends FieldProps {
  /** In characters. */
  readonly longest?: number | undefined;
}

/** A day, chosen or written. Empty: none. */
export function DayField({ label, hint, isRequired = false, ...field }: FieldProps) {
  return (
    <TextField type="date" className="field" isRequired={isRequired} {...field}>
      <Label>{label}</Label>
      <Input />
      {hint === undefined ? null : <Text slot="description">{hint}</Text>}
      <FieldError />
    </TextField>
  );
}

export function LongTextField({ label, hint, isRequired = false, longest = 500, ...field }: LongFieldProps) {
  return (
    <TextField className="field" maxLength={longest} isRequired={isRequired} {...field}>
      <Label>{label}</Label>
      <TextArea rows={2} />
      {hint === undefined ? null : <Text slot="description">{hint}</Text>}
      <FieldError />
    </TextField>
  );
}
