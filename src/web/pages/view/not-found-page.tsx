import { WaysOut } from "#web/components/state/ways-out.tsx";
import { useMessages } from "#web/messages/use-messages.ts";

import { useTitle } from "./use-title.ts";

export function NotFoundPage() {
  const messages = useMessages();
  useTitle(messages.notFoundTitle);
  return (
    <>
      <h1>{messages.notFoundTitle}</h1>
      <p className="lede">{messages.notFoundText}</p>
      <WaysOut />
    </>
  );
}
