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

interface LineFieldProps extends FieldProps {
  readonly type?: "text" | "date";
}

interface LongFieldProps extends FieldProps {
  /** In characters. */
  readonly longest?: number | undefined;
}

/** One line of text. */
export function LineField({ label, hint, isRequired = false, type = "text", ...field }: LineFieldProps) {
  return (
    <TextField type={type} className="field" maxLength={500} isRequired={isRequired} {...field}>
      <Label>{label}</Label>
      <Input />
      {hint === undefined ? null : <Text slot="description">{hint}</Text>}
      <FieldError />
    </TextField>
  );
}

/** A day, chosen or written. Empty: none. */
export function DayField(props: FieldProps) {
  return <LineField type="date" {...props} />;
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
