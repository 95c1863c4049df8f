import { useState } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";

import { useWorkspaceId } from "#web/api/queries.ts";
import { useSend } from "#web/api/send.ts";
import { DayField, LongTextField } from "#web/components/form/fields.tsx";
import { FormDialog } from "#web/components/form/form-dialog.tsx";
import { useMessages } from "#web/messages/use-messages.ts";

import { grantFields } from "./grant-fields.ts";
import type { Grant } from "./grant-table.tsx";

/** Withdraws a role now, or ends it at a day. */
export function EndRole({ grant, onClose }: { readonly grant: Grant; readonly onClose: () => void }) {
  const messages = useMessages();
  const workspace = useWorkspaceId();
  const [when, setWhen] = useState("now");
  const [to, setTo] = useState("");
  const [reason, setReason] = useState("");
  const ending = useSend("POST /api/workspaces/{workspace}/grants/{grant}/end");
  const end = (): void => {
    const body = { to: when === "now" ? null : to, reason };
    ending.mutate({ params: { workspace, grant: grant.id }, body }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={messages.endRoleOf(grant.person.name, grant.role.name)}
      act={messages.endRole}
      isPending={ending.isPending}
      error={ending.error}
      fields={grantFields}
      onSubmit={end}
      onClose={onClose}
    >
      <p>{grant.unit.name}</p>
      <RadioGroup value={when} onChange={setWhen} className="radios">
        <Label>{messages.endRoleWhen}</Label>
        <Radio value="now">{messages.endRoleNow}</Radio>
        <Radio value="day">{messages.endRoleLater}</Radio>
      </RadioGroup>
      {when === "now" ? null : (
        <DayField name="to" label={messages.roleLastDay} value={to} onChange={setTo} isRequired />
      )}
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
