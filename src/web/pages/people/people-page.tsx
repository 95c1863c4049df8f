import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";

import { useAddressSearch } from "#web/address.ts";
import type { Body } from "#web/api/client.ts";
import { useApi } from "#web/api/queries.ts";
import { useSend } from "#web/api/send.ts";
import { Field } from "#web/components/form/field.tsx";
import { PlainForm } from "#web/components/form/plain-form.tsx";
import { toldErrors } from "#web/components/form/told-error.ts";
import { useLanguage } from "#web/messages/use-messages.ts";
import { usePeopleMessages } from "#web/messages/use-people-messages.ts";
import { Asked } from "#web/pages/view/asked.tsx";
import { useTitle } from "#web/pages/view/use-title.ts";
import type { Search } from "#web/search.ts";

import { fieldNames, PersonFields, sentOf, type Written } from "./person-fields.tsx";
import { PeopleFile } from "./people-file.tsx";
import "./people.css";

type People = Body<"/api/people">;

const pageOf = 50;
const most = 200;

/** Everybody in the register, sought by what stands in the address, and a form for one more. */
export function PeoplePage() {
  const texts = usePeopleMessages();
  const { text } = useAddressSearch();
  const [limit, setLimit] = useState(pageOf);
  const answer = useApi("/api/people", {}, { language: useLanguage(), text, limit });
  useTitle(texts.people);
  return (
    <>
      <h1>{texts.people}</h1>
      <p className="lede">{texts.peopleLede}</p>
      <SearchField text={text ?? ""} />
      <Asked answer={answer}>
        {(people) => <List people={people} limit={limit} onMore={() => setLimit(Math.min(most, limit + pageOf))} />}
      </Asked>
      <AddForm />
      <PeopleFile />
    </>
  );
}

function SearchField({ text }: { readonly text: string }) {
  const texts = usePeopleMessages();
  const navigate = useNavigate();
  const seek = (sought: string): void => {
    const search = (before: Search): Search => ({ ...before, text: sought === "" ? undefined : sought });
    void navigate({ to: ".", search, replace: true, resetScroll: false });
  };
  return (
    <search className="people-search">
      <Field label={texts.search} type="search" autoComplete="off" value={text} onChange={seek} />
    </search>
  );
}

interface ListProps {
  readonly people: People;
  readonly limit: number;
  readonly onMore: () => void;
}

function List({ people: { people, total }, limit, onMore }: ListProps) {
  const texts = usePeopleMessages();
  if (total === 0) return <output>{texts.nobody}</output>;
  return (
    <>
      <output className="people-about">{texts.shown(people.length, total)}</output>
      <ul className="people-list">
        {people.map(({ id, name, userName, mail, status, isOperator }) => (
          <li key={id}>
            <Link to="/people/$person" params={{ person: id }} search={kept}>
              {name}
            </Link>
            <span className="people-about">
              {[userName, mail, isOperator ? texts.operator : null].filter((part) => part !== null).join(" · ")}
            </span>
            {status === "blocked" ? <strong className="tone-bad">{texts.blocked}</strong> : null}
          </li>
        ))}
      </ul>
      {total > people.length && limit < most ? (
        <button type="button" className="quiet-button" onClick={onMore}>
          {texts.more}
        </button>
      ) : null}
      {total > people.length && limit >= most ? <p className="people-about">{texts.tooMany}</p> : null}
    </>
  );
}

const kept = ({ language }: Search): Search => ({ language });
const empty: Written = { userName: "", name: "", mail: "", language: "sv" };

function AddForm() {
  const texts = usePeopleMessages();
  const navigate = useNavigate();
  const [written, setWritten] = useState(empty);
  const add = useSend("POST /api/people");
  const { of, rest } = toldErrors(add.error, fieldNames);
  const save = (): void => {
    const onSuccess = ({ id }: { readonly id: string }): void =>
      void navigate({ to: "/people/$person", params: { person: id }, search: kept });
    add.mutate({ body: sentOf(written) }, { onSuccess });
  };
  return (
    <section className="people-add">
      <h2>{texts.addPerson}</h2>
      <PlainForm submit={texts.add} isBusy={add.isPending} error={rest} onSubmit={save}>
        <PersonFields written={written} errorOf={of} onChange={setWritten} />
      </PlainForm>
    </section>
  );
}
