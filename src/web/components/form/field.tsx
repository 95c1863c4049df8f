import { FieldError, Input, Label, Text, TextField, type TextFieldProps } from "react-aria-components";

import "./form.css";

interface FieldProps extends Omit<TextFieldProps, "children" | "className" | "onChange"> {
  readonly label: string;
  readonly description?: string | undefined;
  /** What is wrong with what is written, as the server says it. */
  readonly error?: string | undefined;
  readonly onChange: (text: string) => void;
}

/** One line to write in, with its label, what to write, and what is wrong with it. */
export function Field({ label, description, error, ...field }: FieldProps) {
  return (
    <TextField {...field} isInvalid={error !== undefined} validationBehavior="aria" className="field">
      <Label>{label}</Label>
      {description === undefined ? null : <Text slot="description">{description}</Text>}
      <Input />
      <FieldError>{error}</FieldError>
    </TextField>
  );
}
