import { Label, Text, TextArea, TextField as AriaField } from "react-aria-components";

import { inLanguage, type LocalText } from "#domain/text.ts";
import { useLanguage } from "#web/messages/use-messages.ts";
import { useRoundMessages } from "#web/messages/use-round-messages.ts";

interface TextFieldProps {
  readonly id: string;
  readonly label: string;
  /** What it is written about, for those who don't see what the field stands at. */
  readonly about: string;
  readonly hint?: string | undefined;
  readonly isRequired?: boolean;
  readonly isReadOnly?: boolean;
  readonly value: LocalText | null;
  readonly onChange: (text: LocalText | null) => void;
}

/** A text in Swedish; and in English, where the reader or the text is. One that is only to be read is shown as it was written. */
export function TextField(props: TextFieldProps) {
  const { id, label, isReadOnly = false, value, onChange } = props;
  const texts = useRoundMessages();
  const language = useLanguage();
  if (isReadOnly) {
    if (value === null) return null;
    return (
      <div className="field">
        <strong>{label}</strong>
        <ReadText text={value} />
      </div>
    );
  }
  const isBoth = language === "en" || value?.en !== undefined;
  const { sv = "", en = "" } = value ?? {};
  const written = (text: LocalText): void => onChange(text.sv === "" && (text.en ?? "") === "" ? null : text);
  const english = en === "" ? {} : { en };
  return (
    <>
      <Area
        {...props}
        label={isBoth ? texts.inSwedish(label) : label}
        text={sv}
        lang="sv"
        onText={(text) => written({ sv: text, ...english })}
      />
      {isBoth ? (
        <Area
          {...props}
          id={`${id}-en`}
          label={texts.inEnglish(label)}
          hint={undefined}
          isRequired={false}
          text={en}
          lang="en"
          onText={(text) => written({ sv, ...(text === "" ? {} : { en: text }) })}
        />
      ) : null}
    </>
  );
}

/** A text as it was written, in the reader's language where it is there. */
export function ReadText({ text }: { readonly text: LocalText }) {
  return <p className="written">{inLanguage(text, useLanguage())}</p>;
}

interface AreaProps extends TextFieldProps {
  readonly text: string;
  readonly lang: string;
  readonly onText: (text: string) => void;
}

function Area({ id, label, about, hint, isRequired = false, text, lang, onText }: AreaProps) {
  const texts = useRoundMessages();
  return (
    <AriaField
      id={id}
      className="field"
      value={text}
      onChange={onText}
      isRequired={isRequired}
      validationBehavior="aria"
    >
      <Label>
        {label}
        <span className="hidden-text">: {about}</span>
        {isRequired ? <span className="needed"> ({texts.needed})</span> : null}
      </Label>
      <TextArea rows={2} lang={lang} />
      {hint === undefined ? null : <Text slot="description">{hint}</Text>}
    </AriaField>
  );
}
