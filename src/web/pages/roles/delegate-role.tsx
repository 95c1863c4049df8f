import { useState } from "react";

import { rightsOf } from "#domain/permissions/role.ts";
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

interface DelegateRoleProps {
  readonly grant: Grant;
  /** Left out: all that the role reaches. */
  readonly unit?: string;
  readonly onClose: () => void;
}

/** Lets somebody else have a role of one's own, until a day. */
export function DelegateRole({ grant, unit: chosen = grant.unit.code, onClose }: DelegateRoleProps) {
  const messages = useMessages();
  const workspace = useWorkspaceId();
  const [person, setPerson] = useState<string | null>(null);
  const [unit, setUnit] = useState<string | null>(chosen);
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

interface DelegateReportingProps {
  readonly grants: readonly Grant[];
  readonly unit: string;
  readonly onClose: () => void;
}

/** Lets somebody else report for a unit: by the role of one's own that gives least besides. */
export function DelegateReporting({ grants, unit, onClose }: DelegateReportingProps) {
  const messages = useMessages();
  const workspace = useWorkspaceId();
  const path = "/api/workspaces/{workspace}/grants/choices";
  const choices = useApi(path, { workspace }, { language: useLanguage() });
  if (choices.data === undefined) return null;
  const { units } = choices.data;
  const [grant] = grants
    .filter(({ role, may }) => may.delegate.allowed && rightsOf[role.id].includes("report"))
    .filter((one) => under(units, one.unit.code).some(({ code }) => code === unit))
    .toSorted((one, other) => rightsOf[one.role.id].length - rightsOf[other.role.id].length);
  if (grant === undefined) return <p className="empty">{messages.noRoleToDelegate}</p>;
  return <DelegateRole grant={grant} unit={unit} onClose={onClose} />;
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
