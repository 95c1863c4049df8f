import { FieldError, Input, Label, Text, TextField, type TextFieldProps } from "react-aria-components";

import { useFocus } from "./use-focus.ts";
import "./form.css";

interface FieldProps extends Omit<TextFieldProps, "children" | "className" | "onChange" | "autoFocus"> {
  readonly label: string;
  readonly description?: string | undefined;
  /** What is wrong with what is written, as the server says it. */
  readonly error?: string | undefined;
  /** Where one writes first in what has just been opened. */
  readonly isFirst?: boolean;
  readonly onChange: (text: string) => void;
}

/** One line to write in, with its label, what to write, and what is wrong with it. */
export function Field({ label, description, error, isFirst = false, ...field }: FieldProps) {
  const input = useFocus<HTMLInputElement>(isFirst);
  // What the browser finds wrong stops the form; what the server has said doesn't stop one more try.
  const by = error === undefined ? "native" : "aria";
  return (
    <TextField {...field} isInvalid={error !== undefined} validationBehavior={by} className="field">
      <Label>{label}</Label>
      {description === undefined ? null : <Text slot="description">{description}</Text>}
      <Input ref={input} />
      <FieldError>{error}</FieldError>
    </TextField>
  );
}
