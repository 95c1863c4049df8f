import type { ReportCheck } from "#web/api/send-file.ts";
import { useFocus } from "#web/components/form/use-focus.ts";
import { useCheckMessages } from "#web/messages/use-check-messages.ts";

import { CheckDownloads } from "./check-downloads.tsx";
import { FindingList } from "./finding-list.tsx";
import { RuleList } from "./rule-list.tsx";

interface CheckResultProps {
  readonly check: ReportCheck;
  readonly file: File;
}

const severities = ["error", "warning", "question"] as const;

/** What came of a check: how much of each sort, what it was held against, what could not be judged, and each finding. */
export function CheckResult({ check, file }: CheckResultProps) {
  const texts = useCheckMessages();
  const heading = useFocus<HTMLHeadingElement>(true);
  const { findings, read, rules, unjudged } = check;
  const held = rules.filter(({ id }) => !findings.some(({ rule }) => rule === id));
  const counts = severities.flatMap((severity) => {
    const count = findings.filter((one) => one.severity === severity).length;
    return count === 0 ? [] : [texts.counts[severity](count)];
  });
  return (
    <section className="check-result" aria-labelledby="check-result">
      <h2 id="check-result" ref={heading} tabIndex={-1}>
        {texts.result(check.file)}
      </h2>
      <p className="check-sum">{counts.length === 0 ? texts.nothing : counts.join(", ")}</p>
      <p>{read.figures === 0 ? texts.noFigures : texts.read(read.sections, read.tables, read.figures)}</p>
      <CheckDownloads check={check} file={file} />
      <RuleList title={texts.held(held.length, rules.length)} rules={held} />
      <Unjudged unjudged={unjudged} />
      {findings.length === 0 ? null : <FindingList check={check} />}
    </section>
  );
}

function Unjudged({ unjudged }: Pick<ReportCheck, "unjudged">) {
  const texts = useCheckMessages();
  if (unjudged.length === 0) return null;
  return (
    <details>
      <summary>{texts.unjudged(unjudged.length)}</summary>
      <p>{texts.unjudgedWhy}</p>
      <ul>
        {unjudged.map((standing, index) => (
          <li key={index}>{standing.text}</li>
        ))}
      </ul>
    </details>
  );
}
