import { useLayoutEffect, useRef, useState } from "react";
import { FieldError, Form, Label, Text, TextArea, TextField } from "react-aria-components";

import type { ApiError } from "#web/api/client.ts";
import { toldErrors } from "#web/components/form/told-error.ts";
import { useFocus } from "#web/components/form/use-focus.ts";
import { ErrorNotice } from "#web/components/state/error-notice.tsx";
import { useDiscussionMessages } from "#web/messages/use-discussion-messages.ts";
import { useMessages } from "#web/messages/use-messages.ts";

import { mentionBegun, sentText, withMention, type Draft } from "./draft.ts";
import { MentionPicker, type Mentionable } from "./mention-picker.tsx";

interface ComposerProps {
  readonly on: string;
  readonly label: string;
  readonly act: string;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly onSend: (text: string) => void;
  /** Where it has been opened, it can be closed; null where it always stands. */
  readonly onClose: (() => void) | null;
  readonly isBusy: boolean;
  readonly error: ApiError | null;
}

/** Where a post is written. Whoever types `@` chooses a person, and writes on. */
export function Composer({ on, label, act, draft, onDraft, onSend, onClose, isBusy, error }: ComposerProps) {
  const texts = useDiscussionMessages();
  const messages = useMessages();
  const area = useFocus<HTMLTextAreaElement>(onClose !== null);
  // What of the text is replaced by who is chosen.
  const [replaced, setReplaced] = useState<readonly [number, number] | null>(null);
  const caret = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (caret.current === null) return;
    area.current?.focus();
    area.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });
  const told = toldErrors(error, ["text"]);
  const wrong = told.of("text");
  const writeOn = (at: number): void => {
    caret.current = at;
    setReplaced(null);
  };
  const choose = (who: Mentionable): void => {
    if (replaced === null) return;
    const mentioned = withMention(draft, who, replaced);
    writeOn(mentioned.caret);
    onDraft(mentioned.draft);
  };
  return (
    <Form
      className="composer"
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) onSend(sentText(draft));
      }}
    >
      <TextField
        name="text"
        className="field"
        value={draft.text}
        isInvalid={wrong !== undefined}
        onChange={(text) => {
          const begun = mentionBegun(draft.text, text, area.current?.selectionStart ?? 0);
          if (begun !== null) setReplaced([begun, begun + 1]);
          onDraft({ ...draft, text });
        }}
      >
        <Label>{label}</Label>
        <TextArea ref={area} rows={3} />
        <Text slot="description">{texts.hint}</Text>
        <FieldError>{wrong}</FieldError>
      </TextField>
      {replaced === null ? null : <MentionPicker on={on} onChoose={choose} onCancel={() => writeOn(replaced[1])} />}
      {told.rest === null ? null : <ErrorNotice error={told.rest} retry={null} headingId={null} />}
      <div className="form-buttons">
        <button type="submit" className="button" aria-disabled={isBusy}>
          {act}
        </button>
        <button
          type="button"
          className="plain-button"
          onClick={() => {
            const { selectionStart: from, selectionEnd: to } = area.current ?? { selectionStart: 0, selectionEnd: 0 };
            setReplaced([from, to]);
          }}
        >
          {texts.mention}
        </button>
        {onClose === null ? null : (
          <button type="button" className="plain-button" onClick={onClose}>
            {messages.cancel}
          </button>
        )}
      </div>
    </Form>
  );
}
