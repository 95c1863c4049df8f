import { useDeferredValue, useState } from "react";

import { useApi, useWorkspaceId } from "#web/api/queries.ts";
import { ChoiceField } from "#web/components/form/choice-field.tsx";
import { useDiscussionMessages } from "#web/messages/use-discussion-messages.ts";
import { useLanguage, useMessages } from "#web/messages/use-messages.ts";

/** Somebody who may be mentioned. */
export interface Mentionable {
  readonly id: string;
  readonly name: string;
}

interface MentionPickerProps {
  /** What is discussed. */
  readonly on: string;
  readonly onChoose: (who: Mentionable) => void;
  readonly onCancel: () => void;
}

/** One of those who may be mentioned, found by a part of the name. */
export function MentionPicker({ on, onChoose, onCancel }: MentionPickerProps) {
  const texts = useDiscussionMessages();
  const messages = useMessages();
  const [sought, setSought] = useState("");
  const q = useDeferredValue(sought);
  const path = "/api/workspaces/{workspace}/posts/people";
  const answer = useApi(path, { workspace: useWorkspaceId() }, { on, q, language: useLanguage() });
  const people = answer.data?.people ?? [];
  return (
    <div
      className="mention-picker"
      onKeyDownCapture={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        onCancel();
      }}
    >
      <ChoiceField
        name="mention"
        label={texts.whom}
        choices={people}
        value={null}
        onChange={(id) => {
          const chosen = people.find((one) => one.id === id);
          if (chosen !== undefined) onChoose(chosen);
        }}
        onSeek={setSought}
        isStale={q !== sought || answer.isPlaceholderData}
        none={texts.nobody}
        isFirst
      />
      <button type="button" className="quiet-button" onClick={onCancel}>
        {messages.cancel}
      </button>
    </div>
  );
}
