import { Checkbox } from "react-aria-components";

import { DayField, LineField } from "#web/components/form/fields.tsx";
import { todayText } from "#web/components/inline/moment.ts";
import { usePlanMessages } from "#web/messages/use-plan-messages.ts";

import type { WrittenOf } from "../plan.ts";
import { Rows } from "./rows.tsx";

type Milestones = WrittenOf<"assignment">["milestones"];

interface MilestonesFieldProps {
  readonly value: Milestones;
  readonly onChange: (value: Milestones) => void;
}

/** The milestones of an assignment: each with a name, its last day, and the day that it was done. */
export function MilestonesField({ value, onChange }: MilestonesFieldProps) {
  const texts = usePlanMessages();
  return (
    <fieldset className="field-group">
      <legend>{texts.milestones}</legend>
      <Rows
        rows={value}
        blank={{ id: "", name: { sv: "" }, date: "", done: "" }}
        add={texts.addMilestone}
        about={texts.milestone}
        onChange={onChange}
      >
        {(one, index, change) => (
          <>
            <LineField
              name={`milestones.${index}.name`}
              label={texts.about(texts.milestone(index + 1), texts.name)}
              value={one.name.sv}
              onChange={(sv) => change({ ...one, name: { ...one.name, sv } })}
              isRequired
            />
            <div className="form-row">
              <DayField
                name={`milestones.${index}.date`}
                label={texts.milestoneDay}
                value={one.date}
                onChange={(date) => change({ ...one, date })}
                isRequired
              />
              {one.done === "" ? null : (
                <DayField
                  name={`milestones.${index}.done`}
                  label={texts.milestoneDone}
                  value={one.done}
                  onChange={(done) => change({ ...one, done })}
                />
              )}
            </div>
            <Checkbox
              className="plan-check"
              isSelected={one.done !== ""}
              onChange={(isDone) => change({ ...one, done: isDone ? todayText() : "" })}
            >
              <span>
                {texts.isDone}
                <span className="hidden-text">: {texts.milestone(index + 1)}</span>
              </span>
            </Checkbox>
          </>
        )}
      </Rows>
    </fieldset>
  );
}
