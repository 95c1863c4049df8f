import { useState } from "react";

import type { ReportCheck } from "#web/api/send-file.ts";
import { FindingView } from "#web/components/finding/finding-view.tsx";
import { Choice } from "#web/components/form/choice.tsx";
import { useCheckMessages } from "#web/messages/use-check-messages.ts";

const pageOf = 50;

/** Findings in the report's order, those that are asked for: of a sort, of a rule, of a least confidence. Empty: any. */
export function FindingList({ check: { findings, rules, language } }: { readonly check: ReportCheck }) {
  const texts = useCheckMessages();
  const [severity, setSeverity] = useState("");
  const [rule, setRule] = useState("");
  const [least, setLeast] = useState("");
  const [limit, setLimit] = useState(pageOf);
  const broken = rules.filter(({ id }) => findings.some((one) => one.rule === id));
  const fitting = findings.filter(
    (one) =>
      (severity === "" || one.severity === severity) &&
      (rule === "" || one.rule === rule) &&
      one.confidence * 100 >= Number(least),
  );
  const shown = fitting.slice(0, limit);
  const any = { id: "", name: texts.all };
  return (
    <>
      <fieldset className="check-filter">
        <legend className="hidden-text">{texts.filter}</legend>
        <Choice
          label={texts.severity}
          value={severity}
          options={[
            any,
            ...(["error", "warning", "question"] as const).map((id) => ({ id, name: texts.severities[id] })),
          ]}
          onChange={setSeverity}
        />
        <Choice label={texts.rule} value={rule} options={[any, ...broken]} onChange={setRule} />
        <Choice
          label={texts.least}
          value={least}
          options={[any, ...[60, 80, 90].map((percent) => ({ id: String(percent), name: texts.atLeast(percent) }))]}
          onChange={setLeast}
        />
      </fieldset>
      <p className="soft">
        <output>{fitting.length === 0 ? texts.noneFits : texts.shown(shown.length, findings.length)}</output>{" "}
        {texts.legend}
      </p>
      {shown.map((finding, index) => (
        <FindingView
          key={`${String(index)} ${finding.rule} ${finding.says}`}
          finding={finding}
          rule={rules.find(({ id }) => id === finding.rule)}
          language={language}
        />
      ))}
      {shown.length === fitting.length ? null : (
        <button type="button" className="quiet-button" onClick={() => setLimit(limit + pageOf)}>
          {texts.more}
        </button>
      )}
    </>
  );
}
