import { useState } from "react";

import type { Body } from "#web/api/client.ts";
import { useApi, useWorkspaceId } from "#web/api/queries.ts";
import { sendReport, type ReportCheck } from "#web/api/send-file.ts";
import { DropArea } from "#web/components/drop/drop-area.tsx";
import { useCheckMessages } from "#web/messages/use-check-messages.ts";
import { useLanguage, useMessages } from "#web/messages/use-messages.ts";
import { Asked } from "#web/pages/view/asked.tsx";
import { useTitle } from "#web/pages/view/use-title.ts";

import { CheckResult } from "./check-result.tsx";
import { RuleList } from "./rule-list.tsx";
import "./check.css";

type Terms = Body<"/api/workspaces/{workspace}/check-report">;

/** Anyone's report, dropped here, is held against itself. Nothing of it outlives the page. */
export function CheckPage() {
  const texts = useCheckMessages();
  const messages = useMessages();
  const workspace = useWorkspaceId();
  const answer = useApi("/api/workspaces/{workspace}/check-report", { workspace }, { language: useLanguage() });
  useTitle(messages.check);
  return (
    <>
      <h1>{messages.check}</h1>
      <p className="lede">{texts.lede}</p>
      <Asked answer={answer}>{(terms) => <CheckFile terms={terms} />}</Asked>
    </>
  );
}

function CheckFile({ terms: { largest, rules } }: { readonly terms: Terms }) {
  const texts = useCheckMessages();
  const workspace = useWorkspaceId();
  const language = useLanguage();
  const [checked, setChecked] = useState<{ readonly check: ReportCheck; readonly file: File } | null>(null);
  return (
    <>
      <DropArea
        kinds={texts.kinds}
        largest={largest}
        working={texts.checking}
        send={(file, sending) => {
          setChecked(null);
          return sendReport({ workspace, file, language }, sending);
        }}
        onSent={(check, file) => setChecked({ check, file })}
      />
      <p className="check-kept soft">{texts.kept}</p>
      {checked === null ? <RuleList title={texts.rules(rules.length)} rules={rules} /> : <CheckResult {...checked} />}
    </>
  );
}
