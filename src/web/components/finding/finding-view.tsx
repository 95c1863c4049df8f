import { useId } from "react";

import type { ReportCheck } from "#web/api/send-file.ts";
import { SymbolSign } from "#web/components/inline/symbol.tsx";
import { useCheckMessages } from "#web/messages/use-check-messages.ts";

import { PassageView } from "./passage-view.tsx";
import "./finding.css";

export type Finding = ReportCheck["findings"][number];
type Rule = ReportCheck["rules"][number];

const looks = {
  error: { symbol: "▲", tone: "tone-bad" },
  warning: { symbol: "◆", tone: "tone-mid" },
  question: { symbol: "○", tone: "tone-none" },
} as const satisfies Record<Finding["severity"], unknown>;

interface FindingViewProps {
  readonly finding: Finding;
  /** The one that it goes by. */
  readonly rule: Rule | undefined;
  /** That the report is written in. */
  readonly language: "sv" | "en";
}

/** What is wrong, where, the words and rows around it, how that is worked out, what would be right, and why it matters. */
export function FindingView({ finding, rule, language }: FindingViewProps) {
  const texts = useCheckMessages();
  const heading = useId();
  const { severity, confidence, says, passages, reasoning, correction } = finding;
  const [{ at }] = passages;
  const { symbol, tone } = looks[severity];
  return (
    <article className="finding" aria-labelledby={heading}>
      <h3 id={heading}>
        <span className={tone}>
          <SymbolSign symbol={symbol} /> {texts.severities[severity]}:
        </span>{" "}
        {says}
      </h3>
      <p className="soft">
        {at.text} · {texts.confidence(Math.round(confidence * 100))}
      </p>
      {passages.map((passage, index) => (
        <PassageView key={index} passage={passage} own={at} language={language} />
      ))}
      {reasoning.length === 0 ? null : (
        <ol className="finding-steps" aria-label={texts.steps}>
          {reasoning.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      {correction === null ? null : (
        <p>
          {texts.correction} <strong>{correction}</strong>
        </p>
      )}
      {rule === undefined ? null : (
        <details>
          <summary>{texts.why(rule.name)}</summary>
          <p>{rule.about}</p>
          {rule.law === null ? null : (
            <p>
              {texts.law} {rule.law}
            </p>
          )}
        </details>
      )}
    </article>
  );
}
