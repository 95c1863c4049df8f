import { useApi } from "#web/api/queries.ts";
import { usePathNames } from "#web/address.ts";
import { Address } from "#web/components/frame/address.tsx";
import { useLanguage } from "#web/messages/use-messages.ts";
import { useRoundMessages } from "#web/messages/use-round-messages.ts";

import { unitAddress } from "./unit-address.ts";

/** Where one goes on who has just signed a unit's answers: the next that waits in the same round, or nothing. */
export function NextToSign() {
  const texts = useRoundMessages();
  const { workspace, round, unit } = usePathNames();
  const answer = useApi("/api/workspaces/{workspace}/tasks", { workspace }, { language: useLanguage() });
  const next = answer.data?.tasks.find(
    (task) => task.what === "approve" && task.round.id === round && task.unit.code !== unit,
  );
  if (next === undefined) return null;
  return (
    <p>
      {texts.nextToSign} <Address to={unitAddress(round, next.unit.code)}>{next.unit.name}</Address>
    </p>
  );
}
