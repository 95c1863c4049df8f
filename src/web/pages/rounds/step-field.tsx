import { useState } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";

import { Status } from "#web/components/inline/inlines.tsx";
import "#web/components/form/form.css";
import { useRoundMessages } from "#web/messages/use-round-messages.ts";

import type { Item, SaidAnswer } from "./draft.ts";
import { fieldId } from "./places.ts";
import { ReadText, TextField } from "./text-field.tsx";
import { useWriting } from "./use-saver.ts";

interface StepFieldProps {
  readonly item: Item;
  readonly scale: NonNullable<Item["scale"]>;
  readonly answer: SaidAnswer;
  /** The step that the rule proposes. */
  readonly proposed: string | null;
  readonly onChange: (more: Partial<SaidAnswer>) => void;
}

/** No step of a scale has this id: ids are never empty. */
const unassessed = "";

/** A step of the scale, or that there is none and why; as it was chosen, where it is only to be read. */
export function StepField(props: StepFieldProps) {
  return useWriting().canWrite ? <StepChoice {...props} /> : <ChosenStep {...props} />;
}

function ChosenStep({ scale, answer }: StepFieldProps) {
  const texts = useRoundMessages();
  const step = scale.steps.find(({ id }) => id === answer.step);
  const isSaid = step !== undefined || answer.reason !== null;
  return (
    <div className="field">
      <strong>{texts.assessment}</strong>
      {step === undefined ? (
        <p>{isSaid ? texts.unassessed : texts.unsaid}</p>
      ) : (
        <p>
          <Status status={{ kind: "status", tone: step.tone, symbol: step.symbol, text: step.name }} />
          {step.meaning === null ? null : <small className="soft"> {step.meaning}</small>}
        </p>
      )}
      {answer.reason === null ? null : <ReadText text={answer.reason} />}
    </div>
  );
}

function StepChoice({ item, scale, answer, proposed, onChange }: StepFieldProps) {
  const texts = useRoundMessages();
  const [isLeftOut, setLeftOut] = useState(false);
  const isUnassessed = answer.step === null && (isLeftOut || answer.reason !== null);
  const choose = (id: string): void => {
    setLeftOut(id === unassessed);
    onChange(id === unassessed ? { scale: scale.id, step: null } : { scale: scale.id, step: id });
  };
  return (
    <>
      <RadioGroup
        id={fieldId(item.subject, "step")}
        className="radios steps"
        value={answer.step ?? (isUnassessed ? unassessed : null)}
        onChange={choose}
      >
        <Label>
          {texts.assessment}
          <span className="hidden-text">: {item.name}</span>
        </Label>
        {scale.steps.map(({ id, name, symbol, tone, meaning }) => (
          <Radio key={id} value={id}>
            <span>
              <Status status={{ kind: "status", tone, symbol, text: name }} />
              {meaning === null ? null : <small>{meaning}</small>}
            </span>
          </Radio>
        ))}
        <Radio value={unassessed}>
          <span>
            {texts.unassessed}
            <small>{texts.unassessedMeaning}</small>
          </span>
        </Radio>
      </RadioGroup>
      {proposed !== null && answer.step === null && !isUnassessed ? (
        <button type="button" className="plain-button use-proposed" onClick={() => choose(proposed)}>
          {texts.useProposed}
          <span className="hidden-text">: {item.name}</span>
        </button>
      ) : null}
      {isUnassessed || answer.reason !== null ? (
        <TextField
          id={fieldId(item.subject, "reason")}
          label={texts.reasonUnassessed}
          about={item.name}
          isRequired={isUnassessed}
          value={answer.reason}
          onChange={(reason) => onChange({ reason })}
        />
      ) : null}
    </>
  );
}
