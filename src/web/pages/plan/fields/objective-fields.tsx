import { Checkbox } from "react-aria-components";

import { LineField } from "#web/components/form/fields.tsx";
import { usePlanMessages } from "#web/messages/use-plan-messages.ts";

import type { WrittenOf } from "../plan.ts";
import {
  DescriptionField,
  NameFields,
  NumberField,
  OneField,
  PlaceFields,
  SupportsField,
  type FieldsProps,
} from "./parts.tsx";

export function ObjectiveFields({ choices, written, onChange, isNew }: FieldsProps<"objective">) {
  const texts = usePlanMessages();
  const set = (part: Partial<WrittenOf<"objective">>): void => onChange({ ...written, ...part });
  return (
    <>
      <NameFields value={written.name} onChange={(name) => set({ name })} />
      <div className="form-row">
        <OneField
          name="level"
          label={texts.level}
          choices={choices.levels}
          value={written.level}
          onChange={(level) => set({ level: level ?? "" })}
        />
        <NumberField value={written.number} onChange={(number) => set({ number })} />
      </div>
      <PlaceFields choices={choices} written={written} onChange={set} />
      <SupportsField choices={choices} value={written.supports} onChange={(supports) => set({ supports })} />
      <DescriptionField value={written.description} onChange={(description) => set({ description })} />
      <LineField
        name="followedUpIn"
        label={texts.followedUpIn}
        hint={texts.followedUpInHint}
        value={written.followedUpIn.sv}
        onChange={(sv) => set({ followedUpIn: { ...written.followedUpIn, sv } })}
      />
      {isNew ? (
        <Checkbox className="plan-check" isSelected={written.isDraft} onChange={(isDraft) => set({ isDraft })}>
          <span>
            {texts.isDraft}
            <small>{texts.isDraftHint}</small>
          </span>
        </Checkbox>
      ) : null}
    </>
  );
}
