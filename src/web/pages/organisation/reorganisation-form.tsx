import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Button, Form, Input, Label, Text, TextArea, TextField } from "react-aria-components";

import { actForms } from "#domain/organisation/act-words.ts";
import { useLanguage, useMessages } from "#web/messages/use-messages.ts";
import type { Search } from "#web/search.ts";

import "../../styles/form.css";
import "./organisation.css";

interface ReorganisationFormProps {
  readonly date: string;
  readonly acts: string;
}

/** Asks what acts at a date would change, by putting them in the address. Opened where something is asked already. */
export function ReorganisationForm({ date, acts }: ReorganisationFormProps) {
  const messages = useMessages();
  const language = useLanguage();
  const navigate = useNavigate();
  const [written, setWritten] = useState({ date, acts });
  const ask = (): void => {
    const asked = { date: written.date || undefined, acts: written.acts.trim() || undefined };
    void navigate({ to: ".", search: (before: Search) => ({ ...before, ...asked }), resetScroll: false });
  };
  return (
    <details className="reorganisation" open={date !== "" || acts !== ""}>
      <summary>{messages.previewReorganisation}</summary>
      <p>{messages.previewHint}</p>
      <Form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          ask();
        }}
      >
        <TextField
          type="date"
          isRequired
          value={written.date}
          onChange={(day) => setWritten({ ...written, date: day })}
        >
          <Label>{messages.firstDay}</Label>
          <Input />
        </TextField>
        <TextField isRequired value={written.acts} onChange={(text) => setWritten({ ...written, acts: text })}>
          <Label>{messages.acts}</Label>
          <TextArea rows={4} spellCheck={false} />
          <Text slot="description">
            {messages.actsHint} <code>{actForms[language].join("; ")}</code>
          </Text>
        </TextField>
        <Button type="submit" className="primary-button">
          {messages.preview}
        </Button>
      </Form>
    </details>
  );
}
