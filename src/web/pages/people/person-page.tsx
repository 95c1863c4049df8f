import { Link } from "@tanstack/react-router";

import { usePathNames } from "#web/address.ts";
import type { Body } from "#web/api/client.ts";
import { useApi } from "#web/api/queries.ts";
import { useLanguage } from "#web/messages/use-messages.ts";
import type { PeopleMessages } from "#web/messages/people.ts";
import { usePeopleMessages } from "#web/messages/use-people-messages.ts";
import { momentText } from "#web/components/inline/moment.ts";
import { Asked } from "#web/pages/view/asked.tsx";
import { useTitle } from "#web/pages/view/use-title.ts";
import type { Search } from "#web/search.ts";

import { AboutPerson } from "./about-person.tsx";
import { Erasure } from "./erasure.tsx";
import { PersonSessions, PersonTokens } from "./person-access.tsx";
import { SignIn } from "./person-sign-in.tsx";
import "#web/components/section/section.css";
import "./people.css";

export type PersonAnswer = Body<"/api/people/{person}">;

/** One person: who they are here, how they sign in, what has been done, and what may be asked for by law. */
export function PersonPage() {
  const { person } = usePathNames();
  const answer = useApi("/api/people/{person}", { person }, { language: useLanguage() });
  return <Asked answer={answer}>{(page) => <Content key={page.person.id} page={page} />}</Asked>;
}

function Content({ page: { person, access, canMail } }: { readonly page: PersonAnswer }) {
  const texts = usePeopleMessages();
  useTitle(person.name);
  return (
    <>
      <nav className="breadcrumb">
        <Link to="/people" search={({ language }: Search) => ({ language })}>
          {texts.people}
        </Link>
      </nav>
      <h1>{person.name}</h1>
      {person.status === "blocked" ? (
        <p className="lede">
          <strong className="tone-bad">{texts.isBlocked}</strong>
        </p>
      ) : null}
      <div className="sections">
        <AboutPerson person={person} />
        <SignIn person={person} access={access} canMail={canMail} />
        <PersonSessions person={person.id} sessions={access.sessions} />
        <PersonTokens person={person.id} tokens={access.tokens} />
        <Log person={person.id} />
        <Erasure person={person} />
      </div>
    </>
  );
}

function Log({ person }: { readonly person: string }) {
  const texts = usePeopleMessages();
  const language = useLanguage();
  const answer = useApi("/api/people/{person}/entries", { person }, { language });
  const said = new Map(Object.entries(texts.entries));
  return (
    <section>
      <h2>{texts.log}</h2>
      <Asked answer={answer}>
        {({ entries }) =>
          entries.length === 0 ? (
            <p className="section-lede">{texts.noLog}</p>
          ) : (
            <ul className="section-list">
              {entries.map(({ at, what, detail }) => (
                <li key={`${at} ${what}`}>
                  <p>
                    {said.get(what) ?? what}
                    <span className="section-about">
                      {[momentText(at, language), fieldsText(detail, texts)].filter((part) => part !== "").join(" · ")}
                    </span>
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
    </section>
  );
}

/** Which fields were changed, where the log says it. */
function fieldsText(detail: Readonly<Record<string, unknown>>, texts: PeopleMessages): string {
  const known = new Map(Object.entries(texts.fields));
  const { fields } = detail;
  return typeof fields === "string"
    ? fields
        .split(" ")
        .map((field) => known.get(field) ?? field)
        .join(", ")
    : "";
}
