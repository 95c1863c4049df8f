import { useMutation } from "@tanstack/react-query";

import { useWorkspaceId } from "#web/api/queries.ts";
import { fileOfCheck, type FileOfCheck, type ReportCheck } from "#web/api/send-file.ts";
import { ErrorNotice } from "#web/components/state/error-notice.tsx";
import { useCheckMessages } from "#web/messages/use-check-messages.ts";
import { useLanguage } from "#web/messages/use-messages.ts";

import { saveFile } from "./save-file.ts";

interface CheckDownloadsProps {
  readonly check: ReportCheck;
  readonly file: File;
}

/** The report with the findings in it, and the findings as a page and for programs. Nothing is kept at the server, so the file is sent once more. */
export function CheckDownloads({ check, file }: CheckDownloadsProps) {
  const texts = useCheckMessages();
  const workspace = useWorkspaceId();
  const language = useLanguage();
  const making = useMutation({
    mutationFn: (made: FileOfCheck) => fileOfCheck({ workspace, file, language }, made),
    onSuccess: saveFile,
  });
  const saveJson = (): void => {
    saveFile(new File([JSON.stringify(check, null, 2)], `${file.name}.json`, { type: "application/json" }));
  };
  const made: readonly FileOfCheck[] = check.findings.length === 0 || !check.hasNotes ? ["page"] : ["marked", "page"];
  return (
    <>
      <p className="check-downloads">
        {made.map((one) => (
          <button
            key={one}
            type="button"
            className="plain-button"
            disabled={making.isPending}
            onClick={() => making.mutate(one)}
          >
            {making.isPending && making.variables === one ? texts.making[one] : texts.download[one]}
          </button>
        ))}
        <button type="button" className="plain-button" onClick={saveJson}>
          {texts.downloadJson}
        </button>
      </p>
      {making.error === null ? null : <ErrorNotice error={making.error} retry={null} headingId={null} />}
    </>
  );
}
