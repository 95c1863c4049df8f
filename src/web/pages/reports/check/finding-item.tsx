import { discussionAddress } from "#web/components/discussion/address.ts";
import { Address } from "#web/components/frame/address.tsx";
import { Status } from "#web/components/inline/inlines.tsx";
import { momentText } from "#web/components/inline/moment.ts";
import { useWhy } from "#web/components/why/why-context.ts";
import { useLanguage } from "#web/messages/use-messages.ts";
import { useReportCheckMessages } from "#web/messages/use-report-check-messages.ts";
import { unitAddress } from "#web/pages/rounds/unit-address.ts";

import type { Check, Finding } from "./finding.ts";
import { findingId, markOf } from "./marks.ts";
import { SetAside, TakeBack } from "./set-aside.tsx";

interface FindingItemProps {
  readonly finding: Finding;
  readonly number: number;
  readonly check: Check;
}

/** One finding: what it says, its arithmetic, and what can be done about it. */
export function FindingItem({ finding, number, check }: FindingItemProps) {
  const texts = useReportCheckMessages();
  const { severity, says, reasoning, correction, confidence, law, exception, name, fingerprint } = finding;
  const word = texts.severities[severity];
  const named = (act: string): string => texts.about(act, word, number);
  return (
    <li id={findingId(number)} className="report-finding" tabIndex={-1} data-finding="">
      <p className="report-finding-head">
        <Status status={markOf(severity, texts.mark(word, number))} />
        <span className="report-finding-rule">{name}</span>
      </p>
      <p>{says}</p>
      {reasoning.length === 0 ? null : (
        <ol className="report-finding-steps" aria-label={texts.steps}>
          {reasoning.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      {correction === null ? null : <p className="report-finding-correction">{texts.correction(correction)}</p>}
      <p className="report-finding-about">
        {[texts.confidence(Math.round(confidence * 100)), ...(law === null ? [] : [texts.law(law)])].join(". ")}
      </p>
      {exception === null ? (
        <>
          <WayToFix finding={finding} named={named} />
          <p className="report-finding-acts">
            <button
              type="button"
              className="quiet-button"
              aria-label={named(texts.show)}
              onClick={() => showMark(number)}
            >
              {texts.show}
            </button>
            {check.may.setAside.allowed ? <SetAside fingerprint={fingerprint} name={named(texts.setAside)} /> : null}
            <Address to={`${discussionAddress(check.discussed)}&text=${encodeURIComponent(texts.askedOf(says))}`}>
              {texts.ask}
              <span className="hidden-text">: {texts.mark(word, number)}</span>
            </Address>
          </p>
          {check.may.setAside.why === null ? null : <p className="report-finding-about">{check.may.setAside.why}</p>}
        </>
      ) : (
        <Aside finding={finding} named={named} canTakeBack={check.may.setAside.allowed} />
      )}
    </li>
  );
}

interface ActsProps {
  readonly finding: Finding;
  readonly named: (act: string) => string;
}

function WayToFix({ finding: { fix }, named }: ActsProps) {
  const texts = useReportCheckMessages();
  const why = useWhy();
  switch (fix.kind) {
    case "value":
      return (
        <p>
          <button
            type="button"
            className="quiet-button"
            aria-label={named(texts.fix.value)}
            onClick={() => why.ask(fix.ref, "")}
          >
            {texts.fix.value}
          </button>
        </p>
      );
    case "template":
      return <p>{texts.fix.template(fix.file, fix.line)}</p>;
    case "answer":
      return (
        <p>
          <Address to={unitAddress(fix.round, fix.unit)}>{texts.fix.answer}</Address>
        </p>
      );
    case "data":
      return <p>{texts.fix.data}</p>;
  }
}

function Aside({
  finding: { exception, fingerprint },
  named,
  canTakeBack,
}: ActsProps & { readonly canTakeBack: boolean }) {
  const texts = useReportCheckMessages();
  const language = useLanguage();
  if (exception === null) return null;
  return (
    <>
      <p className="report-finding-reason">{exception.reason}</p>
      <p className="report-finding-about">{texts.asideBy(exception.who, momentText(exception.at, language))}</p>
      {canTakeBack ? (
        <p className="report-finding-acts">
          <TakeBack fingerprint={fingerprint} name={named(texts.takeBack)} />
        </p>
      ) : null}
    </>
  );
}

/** Goes to the mark in the text, which leads back here. */
function showMark(number: number): void {
  const mark = document.querySelector<HTMLElement>(`.reader-text a[href="#${findingId(number)}"]`);
  mark?.scrollIntoView({ block: "center" });
  mark?.focus({ preventScroll: true });
}
