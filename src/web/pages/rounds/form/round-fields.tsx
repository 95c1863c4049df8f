import { parseSpan } from "#domain/periods/span.ts";
import { askedKinds } from "#domain/rounds/round.ts";
import { Choice } from "#web/components/form/choice.tsx";
import { LineField } from "#web/components/form/fields.tsx";
import { useRoundFormMessages } from "#web/messages/use-round-form-messages.ts";

import { DeadlineFields } from "../deadline-fields.tsx";
import { DeviationsField } from "./deviations-field.tsx";
import { FieldProblem } from "./field-problem.tsx";
import { QuestionsField } from "./questions-field.tsx";
import { TextPair } from "./text-pair.tsx";
import { UnitsField } from "./units-field.tsx";
import type { Choices, Written } from "./written.ts";

/** What units may have answered, and can't be taken away. */
export interface Kept {
  readonly units: ReadonlySet<string>;
  readonly questions: ReadonlySet<string>;
  /** Nothing of what is asked can be another. */
  readonly isBegun: boolean;
}

interface RoundFieldsProps {
  readonly written: Written;
  readonly choices: Choices;
  readonly kept: Kept;
  readonly nameOf: (unit: string) => string;
  readonly told: Readonly<Record<string, string>>;
  readonly onChange: (part: Partial<Written>) => void;
}

/** All that a round says. Of one that has begun, what can't be altered is not asked for. */
export function RoundFields({ written, choices, kept, nameOf, told, onChange }: RoundFieldsProps) {
  const texts = useRoundFormMessages();
  const { name, period, deadline, deadlines, units, subjects, questions, instructions, report, previous } = written;
  return (
    <>
      <section className="form-part" aria-labelledby="what">
        <h2 id="what">{texts.what}</h2>
        <TextPair
          name="name"
          label={texts.name}
          labelInEnglish={texts.nameInEnglish}
          value={name}
          onChange={(text) => onChange({ name: text })}
          isAsked
        />
        {kept.isBegun ? (
          <p>{texts.periodIs(choices.period.text)}</p>
        ) : (
          <LineField
            name="period"
            label={texts.period}
            hint={texts.periodHint}
            value={period}
            onChange={(text) => onChange({ period: text })}
          />
        )}
        {kept.isBegun ? null : (
          <p className="soft">
            {parseSpan(period) === null ? texts.periodUnread : texts.periodIs(choices.period.text)}
          </p>
        )}
      </section>
      <section className="form-part" aria-labelledby="when">
        <h2 id="when">{texts.when}</h2>
        <p className="soft">{texts.whenHint}</p>
        <DeadlineFields days={{ deadline, deadlines }} onChange={onChange} />
      </section>
      <section className="form-part" aria-labelledby="which">
        <h2 id="which">{texts.which}</h2>
        <UnitsField
          units={choices.units}
          chosen={units}
          kept={kept.units}
          nameOf={nameOf}
          thingsOf={({ counts }) => subjects.reduce((sum, kind) => sum + counts[kind], questions.length)}
          told={told}
          onChange={(chosen) => onChange({ units: chosen })}
        />
      </section>
      <section className="form-part" aria-labelledby="about">
        <h2 id="about">{texts.about}</h2>
        {kept.isBegun ? null : <Subjects subjects={subjects} told={told} onChange={onChange} />}
        {kept.isBegun ? null : (
          <DeviationsField
            measures={choices.measures}
            deviations={written.deviations}
            told={told}
            onChange={(deviations) => onChange({ deviations })}
          />
        )}
        <QuestionsField
          questions={questions}
          kept={kept.questions}
          told={told}
          onChange={(asked) => onChange({ questions: asked })}
        />
        <TextPair
          name="instructions"
          label={texts.instructions}
          labelInEnglish={texts.instructionsInEnglish}
          hint={texts.instructionsHint}
          value={instructions}
          onChange={(text) => onChange({ instructions: text })}
          isLong
        />
        {kept.isBegun ? null : (
          <>
            <Choice
              label={texts.report}
              value={report ?? ""}
              options={[{ id: "", name: texts.noReport }, ...choices.reports]}
              onChange={(id) => onChange({ report: id === "" ? null : id })}
            />
            <FieldProblem name="report" told={told} />
            <Choice
              label={texts.previous}
              description={texts.previousHint}
              value={previous ?? ""}
              options={[{ id: "", name: texts.noPrevious }, ...choices.rounds]}
              onChange={(id) => onChange({ previous: id === "" ? null : id })}
            />
            <FieldProblem name="previous" told={told} />
          </>
        )}
      </section>
    </>
  );
}

interface SubjectsProps {
  readonly subjects: Written["subjects"];
  readonly told: Readonly<Record<string, string>>;
  readonly onChange: (part: Partial<Written>) => void;
}

function Subjects({ subjects, told, onChange }: SubjectsProps) {
  const texts = useRoundFormMessages();
  return (
    <fieldset className="checks">
      <legend>{texts.subjects}</legend>
      <FieldProblem name="subjects" told={told} />
      {askedKinds.map((kind) => (
        <label key={kind}>
          <input
            type="checkbox"
            checked={subjects.includes(kind)}
            onChange={(event) =>
              onChange({
                subjects: event.target.checked ? [...subjects, kind] : subjects.filter((one) => one !== kind),
              })
            }
          />
          {texts.kinds[kind]}
        </label>
      ))}
    </fieldset>
  );
}
