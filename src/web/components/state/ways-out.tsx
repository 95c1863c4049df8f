import { Link } from "@tanstack/react-router";

import { useWorkspaceId } from "#web/api/queries.ts";
import { useMessages } from "#web/messages/use-messages.ts";
import type { Search } from "#web/search.ts";

/** Only the language is kept: the unit or the round may be what was wrong. */
const afresh = ({ language }: Search): Search => ({ language });

/** Where to go from an address that leads nowhere. */
export function WaysOut() {
  const messages = useMessages();
  const workspace = useWorkspaceId();
  return (
    <p className="failed-ways">
      {workspace === "" ? null : (
        <Link to="/$workspace" params={{ workspace }} search={afresh}>
          {messages.toOverview}
        </Link>
      )}
      <Link to="/" search={afresh}>
        {messages.toWorkspaces}
      </Link>
    </p>
  );
}
