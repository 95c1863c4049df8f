import { useApi, useWorkspaceId } from "#web/api/queries.ts";
import { ChoiceField } from "#web/components/form/choice-field.tsx";
import { useLanguage } from "#web/messages/use-messages.ts";
import { usePlanMessages } from "#web/messages/use-plan-messages.ts";

import type { Plan } from "../plan.ts";

interface OwnerFieldProps {
  readonly unit: string;
  /** Those who own something already, who may have no role any more. */
  readonly known: Plan["choices"]["people"];
  readonly value: string | null;
  readonly onChange: (person: string | null) => void;
}

/** Who answers for an assignment, of those who can report for its unit. */
export function OwnerField({ unit, known, value, onChange }: OwnerFieldProps) {
  const texts = usePlanMessages();
  const path = "/api/workspaces/{workspace}/plan/owners";
  const answer = useApi(path, { workspace: useWorkspaceId() }, { unit, language: useLanguage() });
  const people = answer.data?.people ?? [];
  const others = known.filter(({ id }) => id === value && people.every((one) => one.id !== id));
  return (
    <ChoiceField
      name="person"
      label={texts.person}
      hint={texts.personHint}
      choices={[...people, ...others]}
      value={value}
      onChange={onChange}
      none={texts.noPerson}
    />
  );
}
