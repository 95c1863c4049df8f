import { openErrorsText } from "#domain/terms.ts";
import { usePathNames } from "#web/address.ts";
import type { Block } from "#server/contract/document.ts";
import type { Body } from "#web/api/client.ts";
import { useApi, useChoice } from "#web/api/queries.ts";
import { Blocks } from "#web/components/block/block-view.tsx";
import { ContentsView } from "#web/components/block/contents-view.tsx";
import { placesIn } from "#web/components/block/places.ts";
import { Address } from "#web/components/frame/address.tsx";
import { WhyProvider } from "#web/components/why/why-provider.tsx";
import { reportCheckMessages } from "#web/messages/report-check.ts";
import { useMessages } from "#web/messages/use-messages.ts";
import { Asked } from "#web/pages/view/asked.tsx";
import { Breadcrumb } from "#web/pages/view/page-view.tsx";
import { useTitle } from "#web/pages/view/use-title.ts";

import { CheckPanel } from "./check/check-panel.tsx";
import { markedBlocks } from "./check/marks.ts";
import { ReportDownloads } from "./downloads.tsx";
import "./reports.css";

type Report = Body<"/api/workspaces/{workspace}/reports/{report}">;

const documentPlace = "report";

export function ReaderPage() {
  const { workspace, report } = usePathNames();
  const answer = useApi("/api/workspaces/{workspace}/reports/{report}", { workspace, report }, useChoice());
  return <Asked answer={answer}>{(body) => <Reader report={body} />}</Asked>;
}

function Reader({ report }: { readonly report: Report }) {
  const messages = useMessages();
  const { document } = report;
  const { workspace } = usePathNames();
  const { data: check } = useApi(
    "/api/workspaces/{workspace}/reports/{report}/check",
    { workspace, report: report.id },
    useChoice(),
  );
  const texts = reportCheckMessages[document.language];
  useTitle(document.title);
  const marked = markedBlocks(document.blocks, check?.findings ?? [], {
    mark: ({ severity }, number) => texts.mark(texts.severities[severity], number),
    ...texts.beside,
  });
  // The list of contents stands beside the text, so the one in the text is left out.
  const blocks = withoutContents(marked);
  return (
    <WhyProvider places={placesIn(blocks, documentPlace)}>
      <Breadcrumb
        crumbs={[
          { text: messages.reports, address: "reports" },
          { text: document.unit, address: null },
        ]}
      />
      <div className={check === undefined || check.findings.length === 0 ? "reader" : "reader reader-checked"}>
        <aside className="reader-side">
          <div className="reader-tools">
            <ReportDownloads report={report.id} name={document.title} />
            {report.history === null ? null : <Address to={report.history}>{messages.history}</Address>}
          </div>
          {check === undefined ? null : <CheckPanel check={check} />}
          <ContentsView title={messages.contents} depth={2} blocks={withoutContents(document.blocks)} />
        </aside>
        <article className="reader-text" lang={document.language}>
          <header>
            <h1>{document.title}</h1>
            {document.subtitle === null ? null : <p className="lede">{document.subtitle}</p>}
            <OpenErrors document={document} />
            <Identity document={document} />
          </header>
          <Problems problems={report.problems} />
          <Blocks blocks={blocks} place={documentPlace} under={1} />
        </article>
      </div>
    </WhyProvider>
  );
}

function withoutContents(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter(({ kind }) => kind !== "contents");
}

/** That the number check has errors in the report that nobody has resolved, as its files say it too. */
function OpenErrors({ document: { openErrors, language } }: { readonly document: Report["document"] }) {
  const text = openErrorsText(openErrors, language);
  return text === null ? null : <p className="open-errors tone-bad">{text}</p>;
}

function Identity({ document }: { readonly document: Report["document"] }) {
  const messages = useMessages();
  const { number, version, date, responsible, author, status } = document.identity;
  const items = [
    [messages.documentNumber, number],
    [messages.documentVersion, version],
    [messages.documentDate, date],
    [messages.documentResponsible, responsible],
    [messages.documentAuthor, author],
    [messages.documentStatus, status],
  ].filter(([, text]) => text !== null);
  if (items.length === 0) return null;
  return (
    <dl className="identity" aria-label={messages.documentIdentity}>
      {items.map(([term, text]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function Problems({ problems }: { readonly problems: Report["problems"] }) {
  const messages = useMessages();
  if (problems.length === 0) return null;
  const hasErrors = problems.some(({ severity }) => severity === "error");
  const summarise = hasErrors ? messages.reportProblems : messages.reportRemarks;
  return (
    <details className="report-problems">
      <summary>{summarise(problems.length)}</summary>
      <ul>
        {problems.map((problem, index) => (
          <li key={index}>
            {problem.message} {problem.advice}{" "}
            <span className="why-aside">
              {problem.line === null ? problem.file : messages.fileLine(problem.file, problem.line)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
