import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";

import { capitalised } from "#domain/text.ts";
import type { Body } from "#web/api/client.ts";
import { useApi, useWorkspaceId } from "#web/api/queries.ts";
import { sendImport } from "#web/api/send-file.ts";
import { DropArea } from "#web/components/drop/drop-area.tsx";
import { Address } from "#web/components/frame/address.tsx";
import { tableRoles } from "#web/components/table/roles.ts";
import { useLanguage } from "#web/messages/use-messages.ts";
import { useImportMessages } from "#web/messages/use-import-messages.ts";
import { momentText } from "#web/components/inline/moment.ts";
import { Asked } from "#web/pages/view/asked.tsx";
import { useTitle } from "#web/pages/view/use-title.ts";
import type { Search } from "#web/search.ts";

import { StateText } from "./state-text.tsx";
import "./imports.css";

type Imports = Body<"/api/workspaces/{workspace}/imports">;

const pageOf = 25;

/** Where files are handed in, and all that have been. */
export function ImportsPage() {
  const texts = useImportMessages();
  const [limit, setLimit] = useState(pageOf);
  const workspace = useWorkspaceId();
  const answer = useApi("/api/workspaces/{workspace}/imports", { workspace }, { language: useLanguage(), limit });
  useTitle(texts.imports);
  return (
    <>
      <h1>{texts.imports}</h1>
      <p className="lede">{texts.lede}</p>
      <Asked answer={answer}>
        {(imports) => (
          <>
            <HandIn imports={imports} />
            <section className="imports-part" aria-labelledby="imports-made">
              <h2 id="imports-made">{texts.made}</h2>
              {imports.total === 0 ? <p className="empty">{texts.none}</p> : <Made imports={imports.imports} />}
              <More imports={imports} onMore={() => setLimit(limit + pageOf)} />
            </section>
          </>
        )}
      </Asked>
    </>
  );
}

function HandIn({ imports: { largest, may } }: { readonly imports: Imports }) {
  const texts = useImportMessages();
  const workspace = useWorkspaceId();
  const language = useLanguage();
  const navigate = useNavigate();
  if (!may.receive.allowed) return <p className="empty">{may.receive.why}</p>;
  const goOn = (id: string): void =>
    void navigate({
      to: "/$workspace/imports/$import",
      params: { workspace, import: id },
      search: (now: Search) => now,
    });
  return (
    <>
      <DropArea
        kinds={texts.fileKinds}
        largest={largest}
        working={texts.reading}
        send={(file, sending) => sendImport({ workspace, file, language }, sending)}
        onSent={({ import: id }) => goOn(id)}
      />
      <p>
        <Address to="imports/write">{texts.write}</Address>
      </p>
    </>
  );
}

function Made({ imports }: Pick<Imports, "imports">) {
  const texts = useImportMessages();
  const language = useLanguage();
  return (
    <table className="records" {...tableRoles.table}>
      <caption className="hidden-text">{texts.made}</caption>
      <thead {...tableRoles.rowGroup}>
        <tr {...tableRoles.row}>
          {[texts.file, texts.source, texts.state, texts.received].map((head) => (
            <th key={head} scope="col" {...tableRoles.columnHead}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...tableRoles.rowGroup}>
        {imports.map((one) => (
          <tr key={one.id} {...tableRoles.row}>
            <th scope="row" {...tableRoles.rowHead}>
              <Address to={`imports/${one.id}`}>{one.file}</Address>
            </th>
            <td {...tableRoles.cell}>
              {capitalised(one.source?.name ?? texts.unknownSource)}
              {one.profile === null ? null : <small>{one.profile.name}</small>}
            </td>
            <td {...tableRoles.cell}>
              <StateText summary={one} />
            </td>
            <td {...tableRoles.cell}>
              {momentText(one.at, language)}
              <small>{one.who}</small>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function More({ imports: { imports, total }, onMore }: { readonly imports: Imports; readonly onMore: () => void }) {
  const texts = useImportMessages();
  if (total <= imports.length) return null;
  return (
    <p>
      <output>{texts.shown(imports.length, total)}</output>{" "}
      <button type="button" className="quiet-button" onClick={onMore}>
        {texts.more}
      </button>
    </p>
  );
}
