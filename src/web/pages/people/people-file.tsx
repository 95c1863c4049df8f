import { useId, useRef } from "react";

import { usePeopleFile } from "#web/api/people-file.ts";
import { ErrorNotice } from "#web/components/state/error-notice.tsx";
import { usePeopleMessages } from "#web/messages/use-people-messages.ts";

import { changeCount, FileOutcome } from "./file-outcome.tsx";

/** Takes in people and roles from a file: first what it would do, then, once more asked, doing it. */
export function PeopleFile() {
  const texts = usePeopleMessages();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const sending = usePeopleFile();
  const { data, variables } = sending;
  const choose = async (file: File | undefined): Promise<void> => {
    if (file !== undefined) sending.mutate({ name: file.name, bytes: await file.arrayBuffer(), isPreview: true });
  };
  /** The buttons go, and the same file can be chosen once more. */
  const toInput = (): void => {
    if (input.current === null) return;
    input.current.value = "";
    input.current.focus();
  };
  const confirm = (): void => {
    if (variables === undefined || sending.isPending) return;
    sending.mutate({ ...variables, isPreview: false });
    toInput();
  };
  const cancel = (): void => {
    sending.reset();
    toInput();
  };
  const isReady = data !== undefined && data.problems.length === 0 && !data.isWritten && changeCount(data) > 0;
  return (
    <section className="people-add">
      <h2>{texts.file}</h2>
      <p className="account-lede">{texts.fileLede}</p>
      <div className="field people-file">
        <label htmlFor={id}>{texts.fileLabel}</label>
        <input
          ref={input}
          id={id}
          type="file"
          accept=".csv,text/csv"
          onChange={(event) => void choose(event.target.files?.[0])}
        />
      </div>
      {sending.error === null ? null : <ErrorNotice error={sending.error} retry={null} headingId={null} />}
      {data === undefined ? null : <FileOutcome name={variables?.name ?? ""} outcome={data} />}
      {isReady ? (
        <div className="form-buttons">
          <button type="button" className="button" onClick={confirm}>
            {texts.fileConfirm}
          </button>
          <button type="button" className="quiet-button" onClick={cancel}>
            {texts.fileCancel}
          </button>
        </div>
      ) : null}
    </section>
  );
}
