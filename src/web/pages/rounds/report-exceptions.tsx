import { usePathNames } from "#web/address.ts";
import { useApi } from "#web/api/queries.ts";
import { Address } from "#web/components/frame/address.tsx";
import { momentText } from "#web/components/inline/moment.ts";
import { useLanguage } from "#web/messages/use-messages.ts";
import { useReportCheckMessages } from "#web/messages/use-report-check-messages.ts";

import type { UnitRound } from "./draft.ts";

/** What the number check has open and set aside in the unit's reports, for who signs. */
export function ReportExceptions({ page }: { readonly page: UnitRound }) {
  const texts = useReportCheckMessages();
  if (page.reports.length === 0) return null;
  return (
    <section className="rounds-part" aria-labelledby="number-check">
      <h2 id="number-check">{texts.title}</h2>
      {page.reports.map((report) => (
        <ReportPart key={report.id} report={report} page={page} />
      ))}
    </section>
  );
}

interface ReportPartProps {
  readonly report: UnitRound["reports"][number];
  readonly page: UnitRound;
}

function ReportPart({ report, page }: ReportPartProps) {
  const texts = useReportCheckMessages();
  const language = useLanguage();
  const { workspace } = usePathNames();
  const asked = { unit: page.unit.code, round: page.round.id, language };
  const { data: check } = useApi(
    "/api/workspaces/{workspace}/reports/{report}/check",
    { workspace, report: report.id },
    asked,
  );
  const aside = check?.findings.filter(({ exception }) => exception !== null) ?? [];
  return (
    <>
      <h3>
        <Address
          to={`reports/${report.id}?unit=${encodeURIComponent(asked.unit)}&round=${encodeURIComponent(asked.round)}`}
        >
          {report.name}
        </Address>
      </h3>
      <p>{check === undefined ? texts.checking : texts.standing(check.openErrors, aside.length)}</p>
      <ul className="section-list">
        {aside.map(({ says, exception }, index) => (
          <li key={index}>
            <p>{says}</p>
            {exception === null ? null : (
              <p>
                {exception.reason} <small>{texts.asideBy(exception.who, momentText(exception.at, language))}</small>
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
