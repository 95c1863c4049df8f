import { useState } from "react";

import type { Body } from "#web/api/client.ts";
import { useWorkspaceId } from "#web/api/queries.ts";
import { useSend } from "#web/api/send.ts";
import { LongTextField } from "#web/components/form/fields.tsx";
import { FormDialog } from "#web/components/form/form-dialog.tsx";
import { useCalendarMessages } from "#web/messages/use-calendar-messages.ts";

import { entryFields } from "./entry-fields.ts";

interface RemoveEntryProps {
  readonly entry: Body<"/api/workspaces/{workspace}/calendar">["entries"][number];
  readonly onClose: () => void;
}

/** Takes an entry out of the annual wheel, with all its days. */
export function RemoveEntry({ entry: { id, name, mark }, onClose }: RemoveEntryProps) {
  const texts = useCalendarMessages();
  const workspace = useWorkspaceId();
  const [reason, setReason] = useState("");
  const removing = useSend("DELETE /api/workspaces/{workspace}/calendar/{id}");
  return (
    <FormDialog
      title={`${texts.remove}: ${name.sv}`}
      act={texts.remove}
      isPending={removing.isPending}
      error={removing.error}
      fields={entryFields}
      onSubmit={() => removing.mutate({ params: { workspace, id }, body: { reason, mark } }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>{texts.removeAll}</p>
      <LongTextField
        name="reason"
        label={texts.reason}
        hint={texts.reasonHint}
        value={reason}
        onChange={setReason}
        isRequired
      />
    </FormDialog>
  );
}
