import { formatNumber } from "#domain/quantities/format.ts";
import { parseDecimal } from "#domain/quantities/rational.ts";
import { tableRoles } from "#web/components/table/roles.ts";
import { useLanguage } from "#web/messages/use-messages.ts";
import { useImportMessages } from "#web/messages/use-import-messages.ts";

import type { Import } from "./import-page.tsx";
import { usePlaceText } from "./place-text.ts";

/** The source's own totals beside the sum of what was read: those that differ, and the others when they are asked for. */
export function Totals({ totals }: Pick<Import, "totals">) {
  const texts = useImportMessages();
  if (totals.length === 0) return null;
  const differing = totals.filter(({ agrees }) => !agrees);
  const agreeing = totals.filter(({ agrees }) => agrees);
  return (
    <section className="imports-part" aria-labelledby="import-totals">
      <h2 id="import-totals">{texts.totals}</h2>
      <p className={differing.length === 0 ? "tone-good" : "tone-bad"}>
        <span aria-hidden>{differing.length === 0 ? "✓" : "▲"}</span>{" "}
        {differing.length === 0 ? texts.totalsAgree(totals.length) : texts.totalsDiffer(differing.length)}
      </p>
      {differing.length === 0 ? null : <Table totals={differing} />}
      {agreeing.length === 0 ? null : (
        <details>
          <summary>{texts.showTotals(agreeing.length)}</summary>
          <Table totals={agreeing} />
        </details>
      )}
    </section>
  );
}

function Table({ totals }: Pick<Import, "totals">) {
  const texts = useImportMessages();
  const placeText = usePlaceText();
  const language = useLanguage();
  const numberText = (decimal: string): string => {
    const value = parseDecimal(decimal);
    const decimals = decimal.split(".")[1]?.length ?? 0;
    return value === null ? decimal : formatNumber(value, { decimals, language });
  };
  return (
    <table className="records few" {...tableRoles.table}>
      <caption className="hidden-text">{texts.totals}</caption>
      <thead {...tableRoles.rowGroup}>
        <tr {...tableRoles.row}>
          <th scope="col" {...tableRoles.columnHead}>
            {texts.total}
          </th>
          {[texts.stated, texts.sum].map((head) => (
            <th key={head} scope="col" className="number" {...tableRoles.columnHead}>
              {head}
            </th>
          ))}
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
              {numberText(total.stated)}
            </td>
            <td className="number" data-head={texts.sum} {...tableRoles.cell}>
              {numberText(total.sum)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
