import { Choice } from "#web/components/form/choice.tsx";
import { DayField, LineField } from "#web/components/form/fields.tsx";
import { usePlanMessages } from "#web/messages/use-plan-messages.ts";

import type { WrittenOf } from "../plan.ts";
import { MilestonesField } from "./milestones-field.tsx";
import { OwnerField } from "./owner-field.tsx";
import { DescriptionField, NameFields, NumberField, SupportsField, UnitField, type FieldsProps } from "./parts.tsx";

export function AssignmentFields({ choices, written, onChange }: FieldsProps<"assignment">) {
  const texts = usePlanMessages();
  const set = (part: Partial<WrittenOf<"assignment">>): void => onChange({ ...written, ...part });
  return (
    <>
      <NameFields value={written.name} onChange={(name) => set({ name })} />
      <div className="form-row">
        <Choice label={texts.type} value={written.type} options={choices.types} onChange={(type) => set({ type })} />
        <NumberField value={written.number} onChange={(number) => set({ number })} />
      </div>
      <UnitField choices={choices} value={written.unit} onChange={(unit) => set({ unit })} />
      <SupportsField choices={choices} value={written.supports} onChange={(supports) => set({ supports })} />
      <div className="form-row">
        <DayField name="start" label={texts.start} value={written.start} onChange={(start) => set({ start })} />
        <DayField name="end" label={texts.finish} value={written.end} onChange={(end) => set({ end })} />
      </div>
      <LineField
        name="owner"
        label={texts.owner}
        hint={texts.ownerHint}
        value={written.owner.sv}
        onChange={(sv) => set({ owner: { ...written.owner, sv } })}
      />
      <OwnerField
        unit={written.unit}
        known={choices.people}
        value={written.person}
        onChange={(person) => set({ person })}
      />
      <MilestonesField value={written.milestones} onChange={(milestones) => set({ milestones })} />
      <DescriptionField value={written.description} onChange={(description) => set({ description })} />
    </>
  );
}
