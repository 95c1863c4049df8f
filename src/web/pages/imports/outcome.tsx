import { useImportMessages } from "#web/messages/use-import-messages.ts";

import type { Import } from "./import-page.tsx";
import { MeasureChanges } from "./measure-changes.tsx";

/** How many values become new, changed or withdrawn: all in all, and of each measure. */
export function Outcome({ page }: { readonly page: Import }) {
  const texts = useImportMessages();
  const { counts, measures, period, units } = page;
  const { state } = page.import;
  const title = state === "confirmed" || state === "undone" ? texts.happened : texts.outcome;
  return (
    <section className="imports-part" aria-labelledby="import-outcome">
      <h2 id="import-outcome">{title}</h2>
      {period === null ? <p className="empty">{texts.nothing}</p> : <p>{texts.reach(period, units)}</p>}
      {counts.skipped === 0 ? null : (
        <p className="soft">
          {texts.counts.skipped}: {counts.skipped}
        </p>
      )}
      <MeasureChanges caption={title} measures={measures} />
    </section>
  );
}
