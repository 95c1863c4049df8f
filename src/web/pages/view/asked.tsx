import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";

import { isSignInNeeded } from "#web/api/session.ts";
import { ErrorNotice } from "#web/components/state/error-notice.tsx";
import { Loading } from "#web/components/state/loading.tsx";
import { WaysOut } from "#web/components/state/ways-out.tsx";
import { ApiError } from "#web/api/client.ts";
import { useMessages } from "#web/messages/use-messages.ts";

import { useTitle } from "./use-title.ts";

interface AskedProps<Data> {
  readonly answer: UseQueryResult<Data>;
  readonly children: (data: Data) => ReactNode;
}

/** What was asked of the server: on its way, failed with a way to try again, or here. */
export function Asked<Data>({ answer, children }: AskedProps<Data>) {
  const { data } = answer;
  // Who is not signed in is led to where one does so; what is written in a page whose session has ended is kept meanwhile.
  if (answer.isError && !isSignInNeeded(answer.error))
    return <Failed error={answer.error} retry={() => void answer.refetch()} />;
  if (data === undefined) return <Loading />;
  return <div aria-busy={answer.isPlaceholderData}>{children(data)}</div>;
}

function Failed({ error, retry }: { readonly error: Error; readonly retry: () => void }) {
  const messages = useMessages();
  const isMissing = error instanceof ApiError && error.status === 404;
  const title = isMissing ? messages.notFoundTitle : messages.errorTitle;
  useTitle(title);
  return (
    <div className="failed">
      <h1>{title}</h1>
      <ErrorNotice error={error} retry={isMissing ? null : retry} headingId={null} />
      <WaysOut />
    </div>
  );
}
