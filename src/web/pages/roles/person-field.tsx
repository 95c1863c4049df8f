import { useDeferredValue, useState } from "react";

import { useApi, useWorkspaceId } from "#web/api/queries.ts";
import { ChoiceField } from "#web/components/form/choice-field.tsx";
import { useLanguage, useMessages } from "#web/messages/use-messages.ts";

interface PersonFieldProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  readonly isRequired?: boolean | undefined;
}

/** Somebody of the directory, looked for by name or user name. */
export function PersonField({ label, value, onChange, isRequired }: PersonFieldProps) {
  const messages = useMessages();
  const [sought, setSought] = useState("");
  const q = useDeferredValue(sought);
  const path = "/api/workspaces/{workspace}/people/find";
  const answer = useApi(path, { workspace: useWorkspaceId() }, { q, language: useLanguage() });
  const people = answer.data?.people ?? [];
  return (
    <ChoiceField
      name="person"
      label={label}
      hint={messages.findPersonHint}
      choices={people.map(({ id, name, userName }) => ({ id, name, detail: userName }))}
      value={value}
      onChange={onChange}
      onSeek={setSought}
      isStale={q !== sought || answer.isPlaceholderData}
      none={sought.trim() === "" ? messages.findPersonHint : messages.noPerson}
      isRequired={isRequired}
    />
  );
}
