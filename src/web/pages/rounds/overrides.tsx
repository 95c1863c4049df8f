import { useQuery } from "@tanstack/react-query";

import { usePathNames } from "#web/address.ts";
import type { Body } from "#web/api/client.ts";
import { apiQuery } from "#web/api/queries.ts";
import { Blocks } from "#web/components/block/block-view.tsx";
import { useLanguage } from "#web/messages/use-messages.ts";
import { useRoundMessages } from "#web/messages/use-round-messages.ts";

const path = "/api/workspaces/{workspace}/rounds/{round}/overrides";

/** How often the units of a round assess otherwise than the rule proposes. Asked for once: it takes all that has been answered. */
export function Overrides({ round }: { readonly round: string }) {
  const texts = useRoundMessages();
  const { workspace } = usePathNames();
  const { data } = useQuery(apiQuery(path, { workspace, round }, { language: useLanguage() }));
  if (data === undefined || data.whole.proposed === 0) return null;
  return (
    <section className="rounds-part" aria-labelledby="overrides">
      <h2 id="overrides">{data.table.caption}</h2>
      <p>
        <OverrideText count={data.whole} />
      </p>
      <details className="last">
        <summary>{texts.overrideParts}</summary>
        <Blocks blocks={[data.table]} place="overrides" under={2} said={data.table.caption} />
      </details>
    </section>
  );
}

/** `3 av 20 bedömningar avviker från förslaget (15 %)` */
export function OverrideText({ count }: { readonly count: Body<typeof path>["whole"] }) {
  const texts = useRoundMessages();
  const { proposed, otherwise, percent } = count;
  return percent === null ? null : <span>{texts.overridden(otherwise, proposed, percent)}</span>;
}
