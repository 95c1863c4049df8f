import { LineField } from "#web/components/form/fields.tsx";
import { usePlanMessages } from "#web/messages/use-plan-messages.ts";

import type { WrittenOf } from "../plan.ts";
import { Rows } from "./rows.tsx";

type Sample = NonNullable<WrittenOf<"control">["sample"]>;

interface SampleFieldProps {
  readonly value: Sample | null;
  readonly onChange: (value: Sample | null) => void;
}

const empty: Sample = { size: "", over: "", under: "", parts: [], questions: [] };

/** How many a control looks at, how they are chosen, and what is asked of each. */
export function SampleField({ value, onChange }: SampleFieldProps) {
  const texts = usePlanMessages();
  if (value === null)
    return (
      <button type="button" className="plain-button" onClick={() => onChange(empty)}>
        {texts.addSample}
      </button>
    );
  const set = (part: Partial<Sample>): void => onChange({ ...value, ...part });
  return (
    <fieldset className="field-group">
      <legend>{texts.sample}</legend>
      <LineField
        name="sample.size"
        label={texts.sampleSize}
        value={value.size}
        onChange={(size) => set({ size })}
        isRequired
      />
      <div className="form-row">
        <LineField name="sample.over" label={texts.over} value={value.over} onChange={(over) => set({ over })} />
        <LineField name="sample.under" label={texts.under} value={value.under} onChange={(under) => set({ under })} />
      </div>
      <Rows
        rows={value.parts}
        blank={{ name: { sv: "" }, size: "" }}
        add={texts.addPart}
        about={texts.part}
        onChange={(parts) => set({ parts })}
      >
        {(part, index, change) => (
          <div className="form-row">
            <LineField
              name={`sample.parts.${index}.name`}
              label={texts.about(texts.part(index + 1), texts.name)}
              value={part.name.sv}
              onChange={(sv) => change({ ...part, name: { ...part.name, sv } })}
              isRequired
            />
            <LineField
              name={`sample.parts.${index}.size`}
              label={texts.count}
              value={part.size}
              onChange={(size) => change({ ...part, size })}
              isRequired
            />
          </div>
        )}
      </Rows>
      <Rows
        rows={value.questions}
        blank={{ sv: "" }}
        add={texts.addQuestion}
        about={texts.question}
        onChange={(questions) => set({ questions })}
      >
        {(question, index, change) => (
          <LineField
            name={`sample.questions.${index}`}
            label={texts.question(index + 1)}
            value={question.sv}
            onChange={(sv) => change({ ...question, sv })}
          />
        )}
      </Rows>
      <button type="button" className="quiet-button" onClick={() => onChange(null)}>
        {texts.removeSample}
      </button>
    </fieldset>
  );
}
