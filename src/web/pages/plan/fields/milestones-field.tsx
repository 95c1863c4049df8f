import { Checkbox } from "react-aria-components";

import { DayField, LineField } from "#web/components/form/fields.tsx";
import { todayText } from "#web/components/inline/moment.ts";
import { usePlanMessages } from "#web/messages/use-plan-messages.ts";

import type { WrittenOf } from "../plan.ts";

type Milestones = WrittenOf<"assignment">["milestones"];

interface MilestonesFieldProps {
  readonly value: Milestones;
  readonly onChange: (value: Milestones) => void;
}

/** The milestones of an assignment: each with a name, its last day, and the day that it was done. */
export function MilestonesField({ value, onChange }: MilestonesFieldProps) {
  const texts = usePlanMessages();
  const set = (index: number, part: Partial<Milestones[number]>): void => {
    onChange(value.map((one, place) => (place === index ? { ...one, ...part } : one)));
  };
  return (
    <fieldset className="field-group">
      <legend>{texts.milestones}</legend>
      {value.map((one, index) => {
        const about = texts.milestone(index + 1);
        return (
          <fieldset key={index} className="plan-milestone" aria-label={about}>
            <LineField
              name={`milestones.${index}.name`}
              label={texts.about(about, texts.name)}
              value={one.name.sv}
              onChange={(sv) => set(index, { name: { ...one.name, sv } })}
              isRequired
            />
            <div className="form-row">
              <DayField
                name={`milestones.${index}.date`}
                label={texts.milestoneDay}
                value={one.date}
                onChange={(date) => set(index, { date })}
                isRequired
              />
              {one.done === "" ? null : (
                <DayField
                  name={`milestones.${index}.done`}
                  label={texts.milestoneDone}
                  value={one.done}
                  onChange={(done) => set(index, { done })}
                />
              )}
            </div>
            <Checkbox
              className="plan-check"
              isSelected={one.done !== ""}
              onChange={(isDone) => set(index, { done: isDone ? todayText() : "" })}
            >
              <span>
                {texts.isDone}
                <span className="hidden-text">: {about}</span>
              </span>
            </Checkbox>
            <button
              type="button"
              className="quiet-button"
              onClick={() => onChange(value.filter((_, place) => place !== index))}
            >
              {texts.remove}
              <span className="hidden-text">: {about}</span>
            </button>
          </fieldset>
        );
      })}
      <button
        type="button"
        className="plain-button"
        onClick={() => onChange([...value, { id: "", name: { sv: "" }, date: "", done: "" }])}
      >
        {texts.addMilestone}
      </button>
    </fieldset>
  );
}
