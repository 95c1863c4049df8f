import { useId } from "react";
import { flushSync } from "react-dom";

import { useRoundFormMessages } from "#web/messages/use-round-form-messages.ts";

import { FieldProblem } from "./field-problem.tsx";
import { TextPair } from "./text-pair.tsx";
import { moved, type Written } from "./written.ts";

type Questions = Written["questions"];

interface QuestionsFieldProps {
  readonly questions: Questions;
  /** The ids of those that may have been answered, and stay as they are. */
  readonly kept: ReadonlySet<string>;
  readonly told: Readonly<Record<string, string>>;
  readonly onChange: (questions: Questions) => void;
}

/** The round's own questions, in the order that they are asked. */
export function QuestionsField({ questions, kept, told, onChange }: QuestionsFieldProps) {
  const texts = useRoundFormMessages();
  const id = useId();
  const move = (from: number, by: 1 | -1): void => {
    flushSync(() => onChange(moved(questions, from, from + by)));
    // Focus goes with what was moved, so that it can be moved on.
    document.getElementById(`${id}-${from + by}-${by}`)?.focus();
  };
  return (
    <fieldset className="field-group">
      <legend>{texts.questions}</legend>
      <FieldProblem name="questions" told={told} />
      {questions.map((one, index) => (
        <div key={index} className="round-question">
          <Question
            question={one}
            index={index}
            isKept={kept.has(one.id)}
            onChange={(question) => onChange(questions.with(index, question))}
          />
          <div className="form-buttons">
            {([-1, 1] as const).map((by) => (
              <button
                key={by}
                id={`${id}-${index}-${by}`}
                type="button"
                className="quiet-button"
                aria-label={by < 0 ? texts.upNumber(index + 1) : texts.downNumber(index + 1)}
                aria-disabled={by < 0 ? index === 0 : index === questions.length - 1}
                onClick={() => move(index, by)}
              >
                {by < 0 ? texts.up : texts.down}
              </button>
            ))}
            {kept.has(one.id) ? null : (
              <button
                type="button"
                className="quiet-button"
                aria-label={texts.removeQuestion(index + 1)}
                onClick={() => onChange(questions.toSpliced(index, 1))}
              >
                {texts.remove}
              </button>
            )}
          </div>
        </div>
      ))}
      <button
        type="button"
        className="plain-button round-add"
        onClick={() => onChange([...questions, { id: "", name: { sv: "" }, help: { sv: "" }, required: false }])}
      >
        {texts.addQuestion}
      </button>
    </fieldset>
  );
}

interface QuestionProps {
  readonly question: Questions[number];
  readonly index: number;
  readonly isKept: boolean;
  readonly onChange: (question: Questions[number]) => void;
}

function Question({ question, index, isKept, onChange }: QuestionProps) {
  const texts = useRoundFormMessages();
  const { name, help, required } = question;
  if (isKept)
    return (
      <p>
        <strong>{name.sv}</strong>
        <br />
        <span className="soft">{texts.locked}</span>
      </p>
    );
  return (
    <>
      <TextPair
        name={`question-${index}`}
        label={texts.question(index + 1)}
        labelInEnglish={texts.questionInEnglish(index + 1)}
        value={name}
        onChange={(text) => onChange({ ...question, name: text })}
      />
      <TextPair
        name={`question-${index}-help`}
        label={texts.help}
        labelInEnglish={texts.helpInEnglish}
        value={help}
        onChange={(text) => onChange({ ...question, help: text })}
      />
      <label className="round-check">
        <input
          type="checkbox"
          checked={required}
          onChange={(event) => onChange({ ...question, required: event.target.checked })}
        />
        {texts.required}
      </label>
    </>
  );
}
