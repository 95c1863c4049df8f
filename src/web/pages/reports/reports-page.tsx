import { useApi, useChoice, useWorkspaceId } from "#web/api/queries.ts";
import type { Body } from "#web/api/client.ts";
import { Address } from "#web/components/frame/address.tsx";
import { useMessages } from "#web/messages/use-messages.ts";
import { Asked } from "#web/pages/view/asked.tsx";
import { useTitle } from "#web/pages/view/use-title.ts";

import { ReportDownloads } from "./downloads.tsx";
import "./reports.css";

type Summary = Body<"/api/workspaces/{workspace}/reports">["reports"][number];

export function ReportsPage() {
  const messages = useMessages();
  const workspace = useWorkspaceId();
  const answer = useApi("/api/workspaces/{workspace}/reports", { workspace }, { language: useChoice().language });
  useTitle(messages.reports);
  return (
    <Asked answer={answer}>
      {({ reports }) => (
        <>
          <h1>{messages.reports}</h1>
          <p className="lede">{reports.length === 0 ? messages.noReports : messages.reportsLede}</p>
          <ul className="reports">
            {reports.map((report) => (
              <ReportItem key={report.id} report={report} />
            ))}
          </ul>
        </>
      )}
    </Asked>
  );
}

function ReportItem({ report }: { readonly report: Summary }) {
  return (
    <li>
      <div>
        <h2 lang={report.language}>
          <Address to={`reports/${report.id}`}>{report.name}</Address>
        </h2>
        {report.subtitle === null ? null : <p lang={report.language}>{report.subtitle}</p>}
        <p className="report-about">
          {[report.unit, report.period, report.status].filter((text) => text !== null && text !== "").join(" · ")}
        </p>
      </div>
      <ReportDownloads report={report.id} name={report.name} />
    </li>
  );
}
