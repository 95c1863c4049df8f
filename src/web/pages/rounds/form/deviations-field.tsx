import { ChoiceField } from "#web/components/form/choice-field.tsx";
import { LineField } from "#web/components/form/fields.tsx";
import { useRoundFormMessages } from "#web/messages/use-round-form-messages.ts";

import { FieldProblem } from "./field-problem.tsx";
import type { Choices, Written } from "./written.ts";

interface DeviationsFieldProps {
  readonly measures: Choices["measures"];
  readonly deviations: Written["deviations"];
  readonly told: Readonly<Record<string, string>>;
  readonly onChange: (deviations: Written["deviations"]) => void;
}

/** The deviations from the budget that are to be explained, each with how large it must be. */
export function DeviationsField({ measures, deviations, told, onChange }: DeviationsFieldProps) {
  const texts = useRoundFormMessages();
  return (
    <fieldset className="field-group">
      <legend>{texts.deviations}</legend>
      <p className="soft">{texts.deviationsHint}</p>
      <FieldProblem name="deviations" told={told} />
      {deviations.map((one, index) => {
        const set = (part: Partial<typeof one>): void => onChange(deviations.with(index, { ...one, ...part }));
        return (
          <div key={`${index} ${one.measure}`} className="round-part-row">
            <ChoiceField
              name={`deviation-${index}`}
              label={texts.measure}
              choices={measures}
              value={one.measure === "" ? null : one.measure}
              onChange={(measure) => set({ measure: measure ?? "" })}
              none={texts.noMeasure}
            />
            <LineField
              name={`deviation-${index}-amount`}
              label={texts.amount}
              value={one.amount}
              onChange={(amount) => set({ amount })}
            />
            <LineField
              name={`deviation-${index}-percent`}
              label={texts.percent}
              value={one.percent}
              onChange={(percent) => set({ percent })}
            />
            <button
              type="button"
              className="quiet-button"
              aria-label={texts.removeDeviation(index + 1)}
              onClick={() => onChange(deviations.toSpliced(index, 1))}
            >
              {texts.remove}
            </button>
          </div>
        );
      })}
      <button
        type="button"
        className="plain-button round-add"
        onClick={() => onChange([...deviations, { measure: "", amount: "", percent: "" }])}
      >
        {texts.addDeviation}
      </button>
    </fieldset>
  );
}
