import { Address } from "#web/components/frame/address.tsx";
import { tableRoles } from "#web/components/table/roles.ts";
import { useImportMessages } from "#web/messages/use-import-messages.ts";

import type { Import } from "./import-page.tsx";

const states = ["new", "changed", "unchanged", "gone"] as const;

/** How many values become new, changed or withdrawn: all in all, and of each measure. */
export function Outcome({ page }: { readonly page: Import }) {
  const texts = useImportMessages();
  const { counts, measures, period, units } = page;
  const title = page.import.state === "confirmed" ? texts.happened : texts.outcome;
  return (
    <section className="imports-part" aria-labelledby="import-outcome">
      <h2 id="import-outcome">{title}</h2>
      {period === null ? <p className="empty">{texts.nothing}</p> : <p>{texts.reach(period, units)}</p>}
      {counts.skipped === 0 ? null : (
        <p className="soft">
          {texts.counts.skipped}: {counts.skipped}
        </p>
      )}
      {measures.length === 0 ? null : (
        <table className="records few" {...tableRoles.table}>
          <caption className="hidden-text">{title}</caption>
          <thead {...tableRoles.rowGroup}>
            <tr {...tableRoles.row}>
              <th scope="col" {...tableRoles.columnHead}>
                {texts.measure}
              </th>
              {states.map((state) => (
                <th key={state} scope="col" className="number" {...tableRoles.columnHead}>
                  {texts.counts[state]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody {...tableRoles.rowGroup}>
            {measures.map((measure) => (
              <tr key={measure.id} {...tableRoles.row}>
                <th scope="row" {...tableRoles.rowHead}>
                  <Address to={`measures/${measure.id}`}>{measure.name}</Address>
                </th>
                {states.map((state) => (
                  <td key={state} className="number" data-head={texts.counts[state]} {...tableRoles.cell}>
                    {measure[state]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
