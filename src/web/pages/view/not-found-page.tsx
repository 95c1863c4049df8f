import { useWorkspaceId } from "#web/api/queries.ts";
import { Address } from "#web/components/frame/address.tsx";
import { useMessages } from "#web/messages/use-messages.ts";

import { useTitle } from "./use-title.ts";

export function NotFoundPage() {
  const messages = useMessages();
  const workspace = useWorkspaceId();
  useTitle(messages.notFoundTitle);
  return (
    <>
      <h1>{messages.notFoundTitle}</h1>
      <p className="lede">{messages.notFoundText}</p>
      <p className="failed-ways">
        {workspace === "" ? null : <Address to="">{messages.toOverview}</Address>}
        <Address to="/">{messages.toWorkspaces}</Address>
      </p>
    </>
  );
}
