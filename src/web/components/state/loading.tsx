import { useMessages } from "#web/messages/use-messages.ts";

import "./state.css";

/** Says so only when it takes a moment: what comes at once should not flash. */
export function Loading() {
  const messages = useMessages();
  return <output className="loading">{messages.loading}</output>;
}
