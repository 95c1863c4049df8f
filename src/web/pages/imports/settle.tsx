import { useState } from "react";

import { useSend } from "#web/api/send.ts";
import { useWorkspaceId } from "#web/api/queries.ts";
import { LongTextField } from "#web/components/form/fields.tsx";
import { PlainForm } from "#web/components/form/plain-form.tsx";
import { Address } from "#web/components/frame/address.tsx";
import { ErrorNotice } from "#web/components/state/error-notice.tsx";
import { useImportMessages } from "#web/messages/use-import-messages.ts";

import type { Import } from "./import-page.tsx";

/** How an import that no longer waits ended. */
export function Done({ state }: { readonly state: "confirmed" | "cancelled" | "undone" }) {
  const texts = useImportMessages();
  const said = { confirmed: texts.done, cancelled: texts.cancelled, undone: texts.undone };
  return <output>{said[state]}</output>;
}

/** What may be done with an import as it stands: confirm or cancel it, or undo it. */
export function Settle({ page }: { readonly page: Import }) {
  const { state } = page.import;
  if (state === "pending") return <Decide page={page} />;
  return state === "confirmed" && page.may.undo.allowed ? <Undo id={page.import.id} /> : null;
}

function Decide({ page: { import: one, preview, isSaved, may } }: { readonly page: Import }) {
  const texts = useImportMessages();
  const workspace = useWorkspaceId();
  const [reason, setReason] = useState("");
  const canSave = !isSaved && may.saveProfile.allowed;
  const [saveProfile, setSaveProfile] = useState(true);
  const confirm = useSend("POST /api/workspaces/{workspace}/imports/{import}/confirm");
  const cancel = useSend("POST /api/workspaces/{workspace}/imports/{import}/cancel");
  const params = { workspace, import: one.id };
  const canConfirm = preview !== null && may.confirm.allowed;
  return (
    <section className="imports-part" aria-labelledby="import-decide">
      <h2 id="import-decide">{texts.decide}</h2>
      {canConfirm ? (
        <PlainForm
          submit={texts.confirm}
          isBusy={confirm.isPending}
          error={confirm.error}
          onSubmit={() => confirm.mutate({ params, body: { preview, reason, saveProfile: saveProfile && canSave } })}
        >
          <LongTextField
            name="reason"
            label={texts.reason}
            hint={texts.reasonHint}
            isRequired
            value={reason}
            onChange={setReason}
          />
          {canSave ? (
            <div className="checks">
              <label>
                <input
                  type="checkbox"
                  checked={saveProfile}
                  onChange={({ target }) => setSaveProfile(target.checked)}
                />
                {texts.saveProfile}
              </label>
            </div>
          ) : null}
        </PlainForm>
      ) : (
        <>
          <p>{may.confirm.why ?? texts.cannotConfirm}</p>
          {one.errors === 0 ? null : (
            <p>
              {texts.howToMend} <Address to="imports">{texts.handInAgain}</Address>
            </p>
          )}
        </>
      )}
      {may.cancel.allowed ? (
        <p className="import-cancel">
          <button type="button" className="plain-button" onClick={() => cancel.mutate({ params })}>
            {texts.cancel}
          </button>
        </p>
      ) : null}
      {cancel.error === null ? null : <ErrorNotice error={cancel.error} retry={null} headingId={null} />}
    </section>
  );
}

function Undo({ id }: { readonly id: string }) {
  const texts = useImportMessages();
  const workspace = useWorkspaceId();
  const [reason, setReason] = useState("");
  const undo = useSend("POST /api/workspaces/{workspace}/imports/{import}/undo");
  return (
    <section className="imports-part" aria-labelledby="import-undo">
      <h2 id="import-undo">{texts.undo}</h2>
      <p>{texts.undoLede}</p>
      <PlainForm
        submit={texts.undo}
        isBusy={undo.isPending}
        error={undo.error}
        onSubmit={() => undo.mutate({ params: { workspace, import: id }, body: { reason } })}
      >
        <LongTextField name="undo-reason" label={texts.reason} isRequired value={reason} onChange={setReason} />
      </PlainForm>
    </section>
  );
}
