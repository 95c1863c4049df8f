import { useState } from "react";

import { useApi, useWorkspaceId } from "#web/api/queries.ts";
import { useSend } from "#web/api/send.ts";
import { DayField, LongTextField } from "#web/components/form/fields.tsx";
import { FormDialog } from "#web/components/form/form-dialog.tsx";
import { todayText } from "#web/components/inline/moment.ts";
import { useLanguage, useMessages } from "#web/messages/use-messages.ts";

import { UnitField } from "#web/components/form/unit-field.tsx";
import { grantFields } from "./grant-fields.ts";
import type { Grant } from "./grant-table.tsx";
import { PersonField } from "./person-field.tsx";

/** Lets somebody else have a role of one's own, until a day. */
export function DelegateRole({ grant, onClose }: { readonly grant: Grant; readonly onClose: () => void }) {
  const messages = useMessages();
  const workspace = useWorkspaceId();
  const [person, setPerson] = useState<string | null>(null);
  const [unit, setUnit] = useState<string | null>(grant.unit.code);
  const [from, setFrom] = useState(todayText());
  const [to, setTo] = useState("");
  const [reason, setReason] = useState("");
  const path = "/api/workspaces/{workspace}/grants/choices";
  const choices = useApi(path, { workspace }, { language: useLanguage() });
  const delegating = useSend("POST /api/workspaces/{workspace}/grants/delegate");
  const delegate = (): void => {
    const body = { grant: grant.id, person: person ?? "", unit: unit ?? "", from, to, reason };
    delegating.mutate({ params: { workspace }, body }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={messages.delegateRoleOf(grant.role.name)}
      act={messages.delegateRole}
      isPending={delegating.isPending}
      error={delegating.error}
      fields={grantFields}
      onSubmit={delegate}
      onClose={onClose}
    >
      <p>{messages.delegateRoleHint}</p>
      <PersonField label={messages.delegateRoleTo} value={person} onChange={setPerson} isRequired />
      <UnitField
        label={messages.roleUnit}
        units={under(choices.data?.units ?? [], grant.unit.code)}
        value={unit}
        onChange={setUnit}
      />
      <div className="form-row">
        <DayField name="from" label={messages.roleFirstDay} value={from} onChange={setFrom} isRequired />
        <DayField name="to" label={messages.roleLastDay} value={to} onChange={setTo} isRequired />
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

interface UnitNode {
  readonly code: string;
  readonly name: string;
  readonly depth: number;
  readonly parent: string | null;
}

/** A unit and all below it; they stand depth first. */
function under(units: readonly UnitNode[], top: string): readonly UnitNode[] {
  const kept = new Set([top]);
  for (const { code, parent } of units) if (parent !== null && kept.has(parent)) kept.add(code);
  return units.filter(({ code }) => kept.has(code));
}
