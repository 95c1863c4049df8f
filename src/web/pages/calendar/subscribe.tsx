import { formatDay } from "#domain/periods/format.ts";
import { useWorkspaceId } from "#web/api/queries.ts";
import { useSend } from "#web/api/send.ts";
import { SignInAgain } from "#web/components/person/sign-in-again.tsx";
import { CopyButton } from "#web/components/state/copy-button.tsx";
import { ErrorNotice } from "#web/components/state/error-notice.tsx";
import { useCalendarMessages } from "#web/messages/use-calendar-messages.ts";
import { useLanguage } from "#web/messages/use-messages.ts";

/** An address of one's own for a calendar program, shown once. */
export function Subscribe() {
  const texts = useCalendarMessages();
  const workspace = useWorkspaceId();
  const making = useSend("POST /api/account/calendars");
  const { data, error } = making;
  return (
    <section aria-labelledby="calendar-subscribe" className="calendar-subscribe">
      <h2 id="calendar-subscribe">{texts.subscribe}</h2>
      <p>{texts.subscribeLede}</p>
      {data === undefined ? (
        <button
          type="button"
          className="button"
          disabled={making.isPending}
          onClick={() => making.mutate({ body: { workspace } })}
        >
          {texts.makeAddress}
        </button>
      ) : (
        <Made {...data} />
      )}
      {error?.code === "sign_in_again" ? <SignInAgain /> : null}
      {error === null || error.code === "sign_in_again" ? null : (
        <ErrorNotice error={error} retry={null} headingId={null} />
      )}
    </section>
  );
}

function Made({ address, lastDay }: { readonly address: string; readonly lastDay: string }) {
  const texts = useCalendarMessages();
  const day = formatDay(lastDay, useLanguage());
  return (
    <>
      <output>{texts.addressMade}</output>
      <p>
        <code className="section-secret">{address}</code>
      </p>
      <p>{texts.addressSecret(day)}</p>
      <CopyButton label={texts.copyAddress} about={texts.calendar} text={() => address} />
    </>
  );
}
