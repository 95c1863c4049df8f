import type { ReactNode } from "react";

import { ErrorNotice } from "#web/components/state/error-notice.tsx";

import "./form.css";

interface PlainFormProps {
  readonly submit: string;
  readonly onSubmit: () => void;
  readonly isBusy: boolean;
  /** What went wrong and belongs to no field. */
  readonly error?: Error | null;
  /** Beside the button. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}

/** Fields below one another, and one button that sends them. */
export function PlainForm({ submit, onSubmit, isBusy, error = null, beside, children }: PlainFormProps) {
  return (
    <form
      className="plain-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) onSubmit();
      }}
    >
      {children}
      {error === null ? null : <ErrorNotice error={error} retry={null} headingId={null} />}
      <div className="form-buttons">
        <button type="submit" className="button" aria-disabled={isBusy}>
          {submit}
        </button>
        {beside}
      </div>
    </form>
  );
}
