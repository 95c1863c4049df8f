import { useState } from "react";

import { useWorkspaceId } from "#web/api/queries.ts";
import { sendReport, type ReportCheck } from "#web/api/send-file.ts";
import { DropArea } from "#web/components/drop/drop-area.tsx";
import { useCheckMessages } from "#web/messages/use-check-messages.ts";
import { useLanguage, useMessages } from "#web/messages/use-messages.ts";
import { useTitle } from "#web/pages/view/use-title.ts";

import { CheckResult } from "./check-result.tsx";
import "./check.css";

/** As the server has it; told here before a file is sent. */
const largest = 50_000_000;

/** Anyone's report, dropped here, is held against itself. Nothing of it outlives the page. */
export function CheckPage() {
  const texts = useCheckMessages();
  const messages = useMessages();
  const workspace = useWorkspaceId();
  const language = useLanguage();
  const [checked, setChecked] = useState<{ readonly check: ReportCheck; readonly file: File } | null>(null);
  useTitle(messages.check);
  return (
    <>
      <h1>{messages.check}</h1>
      <p className="lede">{texts.lede}</p>
      <DropArea
        kinds={texts.kinds}
        largest={largest}
        working={texts.checking}
        send={(file, sending) => sendReport({ workspace, file, language }, sending)}
        onSent={(check, file) => setChecked({ check, file })}
      />
      <p className="check-kept soft">{texts.kept}</p>
      {checked === null ? null : <CheckResult key={checked.check.file} {...checked} />}
    </>
  );
}
