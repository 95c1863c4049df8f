import { useEffect, useRef, useState } from "react";

import { useReportCheckMessages } from "#web/messages/use-report-check-messages.ts";

import { FindingItem } from "./finding-item.tsx";
import type { Check, Finding } from "./finding.ts";
import "./check.css";

const severities = ["error", "warning", "question"] as const;
const choices = ["open", "aside"] as const;

/** What the number check has found in the report, beside it. */
export function CheckPanel({ check }: { readonly check: Check }) {
  const texts = useReportCheckMessages();
  const [shown, setShown] = useState<(typeof choices)[number]>("open");
  const { list, step } = useSteps();
  const numbered = check.findings.map((finding, index) => ({ finding, number: index + 1 }));
  const of = {
    open: numbered.filter(({ finding }) => finding.exception === null),
    aside: numbered.filter(({ finding }) => finding.exception !== null),
  };
  return (
    <section className="report-check-panel" aria-labelledby="number-check">
      <h2 id="number-check">{texts.title}</h2>
      {check.findings.length === 0 ? (
        <p>{texts.clean(check.rules)}</p>
      ) : (
        <>
          <p>
            {texts.checked(check.rules)}{" "}
            {countText(
              of.open.map(({ finding }) => finding),
              texts.counts,
            )}
          </p>
          <fieldset className="report-check-filter">
            <legend className="hidden-text">{texts.filter}</legend>
            {choices.map((choice) => (
              <button
                key={choice}
                type="button"
                className="quiet-button"
                aria-pressed={choice === shown}
                onClick={() => setShown(choice)}
              >
                {texts.shown[choice](of[choice].length)}
              </button>
            ))}
          </fieldset>
          {of[shown].length === 0 ? (
            <p className="empty">{shown === "open" ? texts.noneOpen : texts.noneAside}</p>
          ) : (
            <p className="report-check-steps">
              <button type="button" className="quiet-button" onClick={() => step(-1)}>
                {texts.previous}
              </button>
              <button type="button" className="quiet-button" onClick={() => step(1)}>
                {texts.next}
              </button>
            </p>
          )}
          <ul ref={list} className="report-findings">
            {of[shown].map(({ finding, number }) => (
              <FindingItem key={number} finding={finding} number={number} check={check} />
            ))}
          </ul>
        </>
      )}
      {check.unjudged.length === 0 ? null : (
        <p className="report-finding-about">{texts.unjudged(check.unjudged.join("; "))}</p>
      )}
    </section>
  );
}

/** Going from finding to finding, by the buttons or by arrows in the list; round at the ends. */
function useSteps() {
  const list = useRef<HTMLUListElement>(null);
  const last = useRef(-1);
  const step = (by: 1 | -1): void => {
    const items = [...(list.current?.querySelectorAll<HTMLElement>("[data-finding]") ?? [])];
    const focused = items.findIndex((item) => item.contains(document.activeElement));
    const from = focused < 0 ? last.current : focused;
    last.current = (Math.max(from, by < 0 ? 0 : -1) + by + items.length) % items.length;
    items[last.current]?.focus();
  };
  useEffect(() => {
    const element = list.current;
    const stepByKey = (event: KeyboardEvent): void => {
      if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
      event.preventDefault();
      step(event.key === "ArrowDown" ? 1 : -1);
    };
    element?.addEventListener("keydown", stepByKey);
    return () => element?.removeEventListener("keydown", stepByKey);
  });
  return { list, step };
}

function countText(
  findings: readonly Finding[],
  counts: Readonly<Record<Finding["severity"], (count: number) => string>>,
): string {
  const told = severities.flatMap((severity) => {
    const count = findings.filter((one) => one.severity === severity).length;
    return count === 0 ? [] : [counts[severity](count)];
  });
  return told.length === 0 ? "" : `${told.join(", ")}.`;
}
