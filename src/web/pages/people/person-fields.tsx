import { Choice } from "#web/components/form/choice.tsx";
import { Field } from "#web/components/form/field.tsx";
import { usePeopleMessages } from "#web/messages/use-people-messages.ts";

/** What is written about somebody. */
export interface Written {
  readonly userName: string;
  readonly name: string;
  readonly mail: string;
  readonly language: "sv" | "en";
}

export const fieldNames = ["userName", "name", "mail"] as const;

/** As it is sent: an empty address is none. */
export const sentOf = ({ mail, ...written }: Written) => ({
  ...written,
  mail: mail.trim() === "" ? null : mail.trim(),
});

interface PersonFieldsProps {
  readonly written: Written;
  readonly errorOf: (name: string) => string | undefined;
  readonly onChange: (written: Written) => void;
}

export function PersonFields({ written, errorOf, onChange }: PersonFieldsProps) {
  const texts = usePeopleMessages();
  return (
    <>
      <Field
        label={texts.userName}
        description={texts.userNameHint}
        error={errorOf("userName")}
        isRequired
        autoComplete="off"
        value={written.userName}
        onChange={(userName) => onChange({ ...written, userName })}
      />
      <Field
        label={texts.name}
        error={errorOf("name")}
        isRequired
        autoComplete="off"
        value={written.name}
        onChange={(name) => onChange({ ...written, name })}
      />
      <Field
        label={texts.mail}
        description={texts.mailHint}
        error={errorOf("mail")}
        type="email"
        autoComplete="off"
        value={written.mail}
        onChange={(mail) => onChange({ ...written, mail })}
      />
      <Choice
        label={texts.language}
        value={written.language}
        options={(["sv", "en"] as const).map((id) => ({ id, name: texts.languages[id] }))}
        onChange={(id) => onChange({ ...written, language: id === "en" ? "en" : "sv" })}
      />
    </>
  );
}
