import { reportFileAddress } from "#web/api/client.ts";
import { useChoice, useWorkspaceId } from "#web/api/queries.ts";
import { useMessages } from "#web/messages/use-messages.ts";

interface ReportDownloadsProps {
  readonly report: string;
  readonly name: string;
}

/** The report as a file, in each of its formats. */
export function ReportDownloads({ report, name }: ReportDownloadsProps) {
  const workspace = useWorkspaceId();
  const choice = useChoice();
  return (
    <Downloads name={name} address={(format) => reportFileAddress({ workspace, report }, { ...choice, format })} />
  );
}

interface DownloadsProps {
  readonly name: string;
  readonly address: (format: string) => string;
}

/** A document as a file, in each of its formats. */
export function Downloads({ name, address }: DownloadsProps) {
  const messages = useMessages();
  const formats = [
    { format: "pdf", text: messages.formatPdf },
    { format: "docx", text: messages.formatDocx },
    { format: "html", text: messages.formatHtml },
    { format: "json", text: messages.formatJson },
  ];
  return (
    <p className="downloads">
      <span className="downloads-label">{messages.download}</span>
      {formats.map(({ format, text }) => (
        <a key={format} href={address(format)} download>
          {text}
          <span className="hidden-text">, {name}</span>
        </a>
      ))}
    </p>
  );
}
