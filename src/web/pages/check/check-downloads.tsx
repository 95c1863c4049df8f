import { useMutation } from "@tanstack/react-query";

import { useWorkspaceId } from "#web/api/queries.ts";
import { markedReport, type ReportCheck } from "#web/api/send-file.ts";
import { ErrorNotice } from "#web/components/state/error-notice.tsx";
import { useCheckMessages } from "#web/messages/use-check-messages.ts";
import { useLanguage } from "#web/messages/use-messages.ts";

import { saveFile } from "./save-file.ts";

interface CheckDownloadsProps {
  readonly check: ReportCheck;
  readonly file: File;
}

/** The report with the findings in it, and the findings for programs. Nothing is kept at the server, so the file is sent once more. */
export function CheckDownloads({ check, file }: CheckDownloadsProps) {
  const texts = useCheckMessages();
  const workspace = useWorkspaceId();
  const language = useLanguage();
  const marking = useMutation({
    mutationFn: () => markedReport({ workspace, file, language }),
    onSuccess: saveFile,
  });
  const saveJson = (): void => {
    saveFile(new File([JSON.stringify(check, null, 2)], `${file.name}.json`, { type: "application/json" }));
  };
  return (
    <>
      <p className="check-downloads">
        {check.findings.length === 0 || !check.hasNotes ? null : (
          <button type="button" className="plain-button" disabled={marking.isPending} onClick={() => marking.mutate()}>
            {marking.isPending ? texts.marking : texts.downloadMarked}
          </button>
        )}
        <button type="button" className="plain-button" onClick={saveJson}>
          {texts.downloadJson}
        </button>
      </p>
      {marking.error === null ? null : <ErrorNotice error={marking.error} retry={null} headingId={null} />}
    </>
  );
}
