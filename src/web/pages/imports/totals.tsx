import { tableRoles } from "#web/components/table/roles.ts";
import { useImportMessages } from "#web/messages/use-import-messages.ts";

import type { Import } from "./import-page.tsx";
import { usePlaceText } from "./place-text.ts";

/** The source's own totals beside the sum of what was read. */
export function Totals({ totals }: Pick<Import, "totals">) {
  const texts = useImportMessages();
  const placeText = usePlaceText();
  if (totals.length === 0) return null;
  const differing = totals.filter(({ agrees }) => !agrees).length;
  return (
    <section className="imports-part" aria-labelledby="import-totals">
      <h2 id="import-totals">{texts.totals}</h2>
      <p className={differing === 0 ? "tone-good" : "tone-bad"}>
        <span aria-hidden>{differing === 0 ? "✓" : "▲"}</span>{" "}
        {differing === 0 ? texts.totalsAgree(totals.length) : texts.totalsDiffer(differing)}
      </p>
      <details open={differing > 0}>
        <summary>{texts.showTotals}</summary>
        <table className="records" {...tableRoles.table}>
          <caption className="hidden-text">{texts.totals}</caption>
          <thead {...tableRoles.rowGroup}>
            <tr {...tableRoles.row}>
              <th scope="col" {...tableRoles.columnHead}>
                {texts.total}
              </th>
              <th scope="col" className="number" {...tableRoles.columnHead}>
                {texts.stated}
              </th>
              <th scope="col" className="number" {...tableRoles.columnHead}>
                {texts.sum}
              </th>
              <th scope="col" {...tableRoles.columnHead}>
                {texts.state}
              </th>
            </tr>
          </thead>
          <tbody {...tableRoles.rowGroup}>
            {totals.map((total) => (
              <tr key={[total.name, placeText(total.place)].join("\n")} {...tableRoles.row}>
                <th scope="row" {...tableRoles.rowHead}>
                  {total.name}
                  <small>{placeText(total.place)}</small>
                </th>
                <td className="number" data-head={texts.stated} {...tableRoles.cell}>
                  {total.stated}
                </td>
                <td className="number" data-head={texts.sum} {...tableRoles.cell}>
                  {total.sum}
                </td>
                <td className={total.agrees ? "tone-good" : "tone-bad"} {...tableRoles.cell}>
                  <span aria-hidden>{total.agrees ? "✓" : "▲"}</span> {total.agrees ? texts.agrees : texts.differs}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
