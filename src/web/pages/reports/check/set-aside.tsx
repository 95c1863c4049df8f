import { useState } from "react";

import { longestReason } from "#domain/exceptions/exception.ts";
import { usePathNames } from "#web/address.ts";
import { useChoice } from "#web/api/queries.ts";
import { useSend } from "#web/api/send.ts";
import { LongTextField } from "#web/components/form/fields.tsx";
import { FormDialog } from "#web/components/form/form-dialog.tsx";
import { ErrorNotice } from "#web/components/state/error-notice.tsx";
import { useReportCheckMessages } from "#web/messages/use-report-check-messages.ts";

interface FindingActProps {
  readonly fingerprint: string;
  /** With which finding it is about, for those who don't see what the button stands at. */
  readonly name: string;
}

function useFinding(fingerprint: string) {
  const { workspace, report } = usePathNames();
  const { unit, round, period } = useChoice();
  return { params: { workspace, report }, found: { unit, round, period, fingerprint } };
}

/** Sets a finding aside: a button, and a form for the reason. */
export function SetAside({ fingerprint, name }: FindingActProps) {
  const texts = useReportCheckMessages();
  const { params, found } = useFinding(fingerprint);
  const [reason, setReason] = useState<string | null>(null);
  const setting = useSend("POST /api/workspaces/{workspace}/reports/{report}/check/set-aside");
  return (
    <>
      <button type="button" className="quiet-button" aria-label={name} onClick={() => setReason("")}>
        {texts.setAside}
      </button>
      {reason === null ? null : (
        <FormDialog
          title={texts.setAsideTitle}
          act={texts.setAside}
          isPending={setting.isPending}
          error={setting.error}
          fields={{ reason_missing: "reason", text_too_long: "reason", text_not_kept: "reason" }}
          onSubmit={() => setting.mutate({ params, body: { ...found, reason } }, { onSuccess: () => setReason(null) })}
          onClose={() => setReason(null)}
        >
          <LongTextField
            name="reason"
            label={texts.reason}
            hint={texts.reasonHint}
            value={reason}
            onChange={setReason}
            isRequired
            longest={longestReason}
          />
        </FormDialog>
      )}
    </>
  );
}

/** Takes back that a finding was set aside. */
export function TakeBack({ fingerprint, name }: FindingActProps) {
  const texts = useReportCheckMessages();
  const { params, found } = useFinding(fingerprint);
  const taking = useSend("POST /api/workspaces/{workspace}/reports/{report}/check/take-back");
  return (
    <>
      <button
        type="button"
        className="quiet-button"
        aria-label={name}
        disabled={taking.isPending}
        onClick={() => taking.mutate({ params, body: found })}
      >
        {texts.takeBack}
      </button>
      {taking.error === null ? null : <ErrorNotice error={taking.error} retry={null} headingId={null} />}
    </>
  );
}
