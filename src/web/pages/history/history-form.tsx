import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Button, Form, Input, Label, TextField } from "react-aria-components";

import { historyFileAddress, type Body } from "#web/api/client.ts";
import { useWorkspaceId } from "#web/api/queries.ts";
import { Address } from "#web/components/frame/address.tsx";
import { useLanguage, useMessages } from "#web/messages/use-messages.ts";
import { closed, type Search } from "#web/search.ts";

import { Choice } from "./choice.tsx";
import "../../styles/form.css";
import "./history.css";

type Asked = Pick<Search, "change" | "noun" | "id" | "by" | "from" | "to" | "text">;

interface HistoryFormProps {
  readonly asked: Asked;
  readonly choices: Body<"/api/workspaces/{workspace}/pages/history">["choices"];
}

/** Asks for some of the changes, by putting what is asked in the address, and gives them as a file. */
export function HistoryForm({ asked, choices }: HistoryFormProps) {
  const messages = useMessages();
  const language = useLanguage();
  const workspace = useWorkspaceId();
  const navigate = useNavigate();
  const [written, setWritten] = useState(asked);
  const set = (field: keyof Asked) => (value: string) => setWritten({ ...written, [field]: value || undefined });
  const show = (): void => {
    // A thing is one of its sort: with another sort it is another question.
    const id = written.noun === asked.noun ? asked.id : undefined;
    const search = { ...written, id, change: undefined };
    void navigate({ to: ".", search: (before: Search) => ({ ...before, ...closed, ...search }), resetScroll: false });
  };
  const isAll = Object.values(asked).every((value) => value === undefined);
  return (
    <Form
      className="form history-form"
      aria-label={messages.filterHistory}
      onSubmit={(event) => {
        event.preventDefault();
        show();
      }}
    >
      <Choice
        label={messages.sort}
        all={messages.allSorts}
        value={written.noun}
        options={choices.nouns.map(({ noun, name }) => [noun, name])}
        onChange={set("noun")}
      />
      <Choice
        label={messages.who}
        all={messages.everybody}
        value={written.by}
        options={choices.people.map(({ by, who }) => [by, who])}
        onChange={set("by")}
      />
      <TextField type="date" value={written.from ?? ""} onChange={set("from")}>
        <Label>{messages.fromDay}</Label>
        <Input />
      </TextField>
      <TextField type="date" value={written.to ?? ""} onChange={set("to")}>
        <Label>{messages.toDay}</Label>
        <Input />
      </TextField>
      <TextField value={written.text ?? ""} onChange={set("text")}>
        <Label>{messages.partOfReason}</Label>
        <Input />
      </TextField>
      <Button type="submit" className="primary-button">
        {messages.show}
      </Button>
      <p>
        {isAll ? null : <Address to="data/history">{messages.showAll}</Address>}
        <a href={historyFileAddress({ workspace }, { ...asked, language })} download>
          {messages.downloadHistory}
        </a>
      </p>
    </Form>
  );
}
