import { useApi, useWorkspaceId } from "#web/api/queries.ts";
import { Address } from "#web/components/frame/address.tsx";
import { ErrorNotice } from "#web/components/state/error-notice.tsx";
import { useLanguage } from "#web/messages/use-messages.ts";
import { useImportMessages } from "#web/messages/use-import-messages.ts";

interface ReportsProps {
  readonly id: string;
  readonly isPending: boolean;
}

/** The reports that the numbers stand in; before they are confirmed, those that read their measures. The page does not wait for them. */
export function Reports({ id, isPending }: ReportsProps) {
  const texts = useImportMessages();
  const workspace = useWorkspaceId();
  const path = "/api/workspaces/{workspace}/imports/{import}/reports";
  const answer = useApi(path, { workspace, import: id }, { language: useLanguage() });
  const { data: reports, error } = answer;
  if (error !== null) return <ErrorNotice error={error} retry={() => void answer.refetch()} headingId={null} />;
  if (reports === undefined || reports.length === 0) return null;
  return (
    <section className="imports-part" aria-labelledby="import-reports">
      <h2 id="import-reports">{isPending ? texts.readingReports : texts.reports}</h2>
      <ul>
        {reports.map(({ id: report, text, address, numbers }) => (
          <li key={report}>
            {address === null ? text : <Address to={address}>{text}</Address>}, {texts.numbers(numbers)}
          </li>
        ))}
      </ul>
    </section>
  );
}
