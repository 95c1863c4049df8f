import type { ReactNode } from "react";

import { Field } from "#web/components/form/field.tsx";
import { PlainForm } from "#web/components/form/plain-form.tsx";
import { useAccountMessages } from "#web/messages/use-account-messages.ts";

/** What every token has. */
export interface WrittenToken {
  readonly name: string;
  readonly lastDay: string;
}

interface TokenFormProps {
  readonly written: WrittenToken;
  readonly onChange: (change: Partial<WrittenToken>) => void;
  readonly isBusy: boolean;
  readonly error: Error | null;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  /** What the token is to be allowed, where there is a choice. */
  readonly children?: ReactNode;
}

/** What a token is for, and until when. */
export function TokenForm({ written, onChange, isBusy, error, onSubmit, onCancel, children }: TokenFormProps) {
  const texts = useAccountMessages();
  const cancel = (
    <button type="button" className="quiet-button" onClick={onCancel}>
      {texts.cancel}
    </button>
  );
  return (
    <PlainForm submit={texts.make} isBusy={isBusy} error={error} onSubmit={onSubmit} beside={cancel}>
      <Field
        label={texts.tokenName}
        isRequired
        isFirst
        maxLength={100}
        value={written.name}
        onChange={(name) => onChange({ name })}
      />
      {children}
      <Field
        label={texts.lastDay}
        type="date"
        isRequired
        value={written.lastDay}
        onChange={(lastDay) => onChange({ lastDay })}
      />
    </PlainForm>
  );
}
