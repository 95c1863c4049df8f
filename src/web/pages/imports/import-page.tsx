import { capitalised } from "#domain/text.ts";
import { usePathNames } from "#web/address.ts";
import { originalAddress, type Body } from "#web/api/client.ts";
import { useApi, useWorkspaceId } from "#web/api/queries.ts";
import { Address } from "#web/components/frame/address.tsx";
import { useLanguage } from "#web/messages/use-messages.ts";
import { useImportMessages } from "#web/messages/use-import-messages.ts";
import { momentText } from "#web/components/inline/moment.ts";
import { Asked } from "#web/pages/view/asked.tsx";
import { useTitle } from "#web/pages/view/use-title.ts";

import { Names } from "./names.tsx";
import { Outcome } from "./outcome.tsx";
import { Problems } from "./problems.tsx";
import { Reports } from "./reports.tsx";
import { Done, Settle } from "./settle.tsx";
import { StateText } from "./state-text.tsx";
import { Totals } from "./totals.tsx";
import { Values } from "./values.tsx";
import "./imports.css";

export type Import = Body<"/api/workspaces/{workspace}/imports/{import}">;

/** One import: what was recognised, what would come of it, what is wrong; to be confirmed, cancelled or undone. */
export function ImportPage() {
  const { workspace, import: id } = usePathNames();
  const answer = useApi(
    "/api/workspaces/{workspace}/imports/{import}",
    { workspace, import: id },
    { language: useLanguage() },
  );
  return <Asked answer={answer}>{(page) => <Content key={page.import.id} page={page} />}</Asked>;
}

function Content({ page }: { readonly page: Import }) {
  const texts = useImportMessages();
  useTitle(page.import.file);
  const { state } = page.import;
  return (
    <>
      <nav className="breadcrumb">
        <Address to="imports">{texts.imports}</Address>
      </nav>
      <h1>{page.import.file}</h1>
      <p className="lede">{state === "pending" ? <StateText summary={page.import} /> : <Done state={state} />}</p>
      <Earlier earlier={page.earlier} />
      <About page={page} />
      <Problems problems={page.problems} />
      {state === "pending" ? <Names page={page} /> : null}
      <Outcome page={page} />
      <Totals totals={page.totals} />
      <Values import={page.import.id} counts={page.counts} />
      <Reports id={page.import.id} isPending={state === "pending"} />
      <Settle page={page} />
    </>
  );
}

function Earlier({ earlier }: Pick<Import, "earlier">) {
  const texts = useImportMessages();
  const language = useLanguage();
  if (earlier.length === 0) return null;
  return (
    <div className="notice">
      <p>{texts.sameFile}</p>
      <ul>
        {earlier.map(({ id, state, at, who }) => (
          <li key={id}>
            <Address to={`imports/${id}`}>{texts.by(momentText(at, language), who)}</Address>, {texts.states[state]}
          </li>
        ))}
      </ul>
    </div>
  );
}

function About({ page: { import: one, profile, isSaved, recognised, may } }: { readonly page: Import }) {
  const texts = useImportMessages();
  const language = useLanguage();
  const workspace = useWorkspaceId();
  const written = profile === null ? null : (profile.name[language] ?? profile.name.sv);
  const facts = [
    { name: texts.source, value: capitalised(one.source?.name ?? texts.unknownSource) },
    ...recognised,
    ...(written === null
      ? []
      : [{ name: texts.profile, value: `${written} (${isSaved ? texts.savedProfile : texts.newProfile})` }]),
    { name: texts.received, value: texts.by(momentText(one.at, language), one.who) },
    ...(one.settled === null
      ? []
      : [{ name: texts.settledAt, value: texts.by(momentText(one.settled.at, language), one.settled.who) }]),
  ];
  return (
    <section className="imports-part" aria-labelledby="import-about">
      <h2 id="import-about">{texts.recognised}</h2>
      <dl className="import-about">
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="import-links">
        {may.original.allowed ? (
          <a href={originalAddress({ workspace, import: one.id })} download={one.file}>
            {texts.original}
          </a>
        ) : null}
        {one.batch === null ? null : <Address to={`data/batches/${one.batch}`}>{texts.batch}</Address>}
      </p>
    </section>
  );
}
