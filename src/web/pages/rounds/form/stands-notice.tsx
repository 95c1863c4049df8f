import { formatDay } from "#domain/periods/format.ts";
import { isDay } from "#domain/periods/span.ts";
import { momentText } from "#web/components/inline/moment.ts";
import { useLanguage } from "#web/messages/use-messages.ts";
import { useRoundFormMessages } from "#web/messages/use-round-form-messages.ts";

import type { Choices, Stands, Written } from "./written.ts";

interface StandsNoticeProps {
  readonly stands: Stands;
  readonly written: Written;
  readonly choices: Choices;
  readonly nameOf: (unit: string) => string;
  readonly onMine: () => void;
  readonly onTheirs: (written: Written) => void;
}

/** What somebody else has made of the round meanwhile, beside what was to be saved. */
export function StandsNotice({ stands, written, choices, nameOf, onMine, onTheirs }: StandsNoticeProps) {
  const texts = useRoundFormMessages();
  const language = useLanguage();
  const { who, at, written: theirs } = stands;
  const moment = momentText(at, language);
  const linesOf = useLines(choices, nameOf);
  if (theirs === null)
    return (
      <div className="notice" role="alert">
        <p>
          <strong>{texts.meanwhileGone(who, moment)}</strong>
        </p>
      </div>
    );
  const other = new Map(linesOf(theirs));
  const differing = linesOf(written).filter(([label, text]) => other.get(label) !== text);
  return (
    <section className="notice" role="alert" aria-labelledby="stands">
      <p id="stands">
        <strong>{texts.meanwhile(who, moment)}</strong>
      </p>
      <p>{differing.length === 0 ? texts.meanwhileSame : texts.meanwhileLede}</p>
      {differing.map(([label, text]) => (
        <div key={label} className="conflict-sides">
          {[
            [texts.own, text],
            [texts.theirs, other.get(label) ?? ""],
          ].map(([side, said]) => (
            <div key={side}>
              <h3>
                {label}: {side}
              </h3>
              <p className="round-said">{said === "" ? texts.nothing : said}</p>
            </div>
          ))}
        </div>
      ))}
      <div className="form-buttons">
        <button type="button" className="button" onClick={onMine}>
          {texts.takeMine}
        </button>
        <button type="button" className="plain-button" onClick={() => onTheirs(theirs)}>
          {texts.takeTheirs}
        </button>
      </div>
    </section>
  );
}

/** All that a round says, each with what it is called, so that two can be held against each other. */
function useLines(choices: Choices, nameOf: (unit: string) => string) {
  const texts = useRoundFormMessages();
  const language = useLanguage();
  const day = (date: string): string => (isDay(date) ? formatDay(date, language) : date);
  const both = ({ sv, en = "" }: Written["name"]): string => (en === "" ? sv : `${sv} / ${en}`);
  const named = (all: Choices["measures"], id: string | null): string =>
    all.find((one) => one.id === id)?.name ?? id ?? "";
  return (written: Written): readonly (readonly [string, string])[] => [
    [texts.name, both(written.name)],
    [texts.period, written.period],
    [
      texts.when,
      [
        ...(written.deadline === "" ? [] : [day(written.deadline)]),
        ...written.deadlines
          .filter(({ date }) => date !== "")
          .toSorted((one, other) => one.level - other.level)
          .map(({ level, date }) => texts.level(level, day(date))),
      ].join(", "),
    ],
    [texts.which, written.units.map(nameOf).toSorted().join(", ")],
    [
      texts.subjects,
      written.subjects
        .map((kind) => texts.kinds[kind])
        .toSorted()
        .join(", "),
    ],
    [
      texts.deviations,
      written.deviations
        .map(({ measure, amount, percent }) => [named(choices.measures, measure), amount, percent].join(" "))
        .join(", "),
    ],
    [
      texts.questions,
      written.questions
        .map(({ name, help, required }) =>
          [both(name), both(help), required ? texts.required : ""].filter(Boolean).join(". "),
        )
        .join("\n"),
    ],
    [texts.instructions, both(written.instructions)],
    [texts.report, named(choices.reports, written.report)],
    [texts.previous, named(choices.rounds, written.previous)],
  ];
}
