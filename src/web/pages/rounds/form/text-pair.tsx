import { LineField, LongTextField } from "#web/components/form/fields.tsx";

import type { Written } from "./written.ts";

type LocalText = Written["name"];

interface TextPairProps {
  /** By which an error finds it. */
  readonly name: string;
  readonly label: string;
  readonly labelInEnglish: string;
  readonly hint?: string;
  readonly value: LocalText;
  readonly isLong?: boolean;
  /** English is asked for, also where there is none yet. */
  readonly isAsked?: boolean;
  readonly onChange: (value: LocalText) => void;
}

/** A text in Swedish, and in English where it has that: one is not to say what the other no longer does. */
export function TextPair(props: TextPairProps) {
  const { name, label, labelInEnglish, hint, value, isLong = false, isAsked = false, onChange } = props;
  const Field = isLong ? LongTextField : LineField;
  const longest = isLong ? { longest: 20_000 } : {};
  return (
    <>
      <Field
        name={name}
        label={label}
        hint={hint}
        value={value.sv}
        onChange={(sv) => onChange({ ...value, sv })}
        {...longest}
      />
      {value.en === undefined && !isAsked ? null : (
        <Field
          name={`${name}-en`}
          label={labelInEnglish}
          value={value.en ?? ""}
          onChange={(en) => onChange({ ...value, en })}
          {...longest}
        />
      )}
    </>
  );
}
