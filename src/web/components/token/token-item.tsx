import { dayText } from "#web/components/inline/moment.ts";
import { SureButton } from "#web/components/form/sure-button.tsx";
import { ErrorNotice } from "#web/components/state/error-notice.tsx";
import { useAccountMessages } from "#web/messages/use-account-messages.ts";
import { useLanguage } from "#web/messages/use-messages.ts";

interface TokenItemProps {
  readonly name: string;
  /** What it may, or whose it is; empty for nothing to say. */
  readonly about: string;
  /** Until when it holds. */
  readonly until: string;
  readonly usedAt: string | null;
  readonly onRevoke: () => void;
  readonly error: Error | null;
}

/** A token in a list: what it is called, until when it holds, when it was used, and a way to revoke it. */
export function TokenItem({ name, about, until, usedAt, onRevoke, error }: TokenItemProps) {
  const texts = useAccountMessages();
  const language = useLanguage();
  return (
    <li>
      <p>
        <strong>{name}</strong>
        <span className="section-about">{about}</span>
        <span className="section-about">
          {until}, {usedAt === null ? texts.neverUsed : texts.lastUsed(dayText(usedAt, language))}
        </span>
      </p>
      <SureButton label={texts.revoke} name={texts.revokeNamed(name)} onSure={onRevoke} />
      {error === null ? null : <ErrorNotice error={error} retry={null} headingId={null} />}
    </li>
  );
}
