import { useState } from "react";
import { Label, Radio, RadioGroup, FieldError } from "react-aria-components";

import type { Body } from "#web/api/client.ts";
import { useWorkspaceId } from "#web/api/queries.ts";
import { useSend } from "#web/api/send.ts";
import { DayField, LongTextField } from "#web/components/form/fields.tsx";
import { FormDialog } from "#web/components/form/form-dialog.tsx";
import { UnitField } from "#web/components/form/unit-field.tsx";
import { todayText } from "#web/components/inline/moment.ts";
import { useMessages } from "#web/messages/use-messages.ts";

import { grantFields } from "./grant-fields.ts";
import { PersonField } from "./person-field.tsx";

type Choices = Body<"/api/workspaces/{workspace}/grants/choices">;

interface GiveRoleProps {
  readonly choices: Choices;
  readonly unit: string | null;
  readonly onClose: () => void;
}

/** Gives somebody a role on a unit. */
export function GiveRole({ choices, unit: shown, onClose }: GiveRoleProps) {
  const messages = useMessages();
  const workspace = useWorkspaceId();
  const [person, setPerson] = useState<string | null>(null);
  const [role, setRole] = useState<string | null>(null);
  const [unit, setUnit] = useState(shown);
  const [from, setFrom] = useState(todayText());
  const [to, setTo] = useState("");
  const [reason, setReason] = useState("");
  const giving = useSend("POST /api/workspaces/{workspace}/grants");
  const give = (): void => {
    const body = { person: person ?? "", role: role ?? "", unit: unit ?? "", from, to: to === "" ? null : to, reason };
    giving.mutate({ params: { workspace }, body }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={messages.giveRole}
      act={messages.giveRole}
      isPending={giving.isPending}
      error={giving.error}
      fields={grantFields}
      onSubmit={give}
      onClose={onClose}
    >
      <PersonField label={messages.rolePerson} value={person} onChange={setPerson} isRequired />
      <RadioGroup name="role" value={role} onChange={setRole} className="radios" isRequired>
        <Label>{messages.role}</Label>
        {choices.roles.map(({ id, name, rights }) => (
          <Radio key={id} value={id}>
            <span>
              {name}
              <small>{rights}</small>
            </span>
          </Radio>
        ))}
        <FieldError />
      </RadioGroup>
      <UnitField
        label={messages.roleUnit}
        hint={messages.roleUnitHint}
        units={choices.units}
        value={unit}
        onChange={setUnit}
      />
      <div className="form-row">
        <DayField name="from" label={messages.roleFirstDay} value={from} onChange={setFrom} isRequired />
        <DayField name="to" label={messages.roleLastDay} hint={messages.roleLastDayHint} value={to} onChange={setTo} />
      </div>
      <LongTextField
        name="reason"
        label={messages.roleReason}
        hint={messages.roleReasonHint}
        value={reason}
        onChange={setReason}
        isRequired
      />
    </FormDialog>
  );
}
