import { useApi, useWorkspaceId } from "#web/api/queries.ts";
import { ScrollRegion } from "#web/components/table/scroll-region.tsx";
import { tableRoles } from "#web/components/table/roles.ts";
import { useLanguage } from "#web/messages/use-messages.ts";
import { usePlanMessages } from "#web/messages/use-plan-messages.ts";
import { Asked } from "#web/pages/view/asked.tsx";

import type { Plan } from "./plan.ts";

/** The plan beside that of the year before, with what is otherwise in words. */
export function Comparison({ plan }: { readonly plan: Plan }) {
  const texts = usePlanMessages();
  const workspace = useWorkspaceId();
  const year = plan.period.key.slice(0, 4);
  const asked = { unit: plan.unit.code, from: String(Number(year) - 1), to: year, language: useLanguage() };
  const answer = useApi("/api/workspaces/{workspace}/plan/comparison", { workspace }, asked);
  return (
    <Asked answer={answer}>
      {({ from, to, rows }) =>
        rows.length === 0 ? (
          <p className="empty">{texts.nothingCompared}</p>
        ) : (
          <ScrollRegion label={texts.views.comparison}>
            <table className="plan-table" {...tableRoles.table}>
              <caption className="hidden-text">{texts.views.comparison}</caption>
              <thead {...tableRoles.rowGroup}>
                <tr {...tableRoles.row}>
                  {[`${texts.before}, ${from.text}`, `${texts.after}, ${to.text}`, texts.difference].map((head) => (
                    <th key={head} scope="col" {...tableRoles.columnHead}>
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody {...tableRoles.rowGroup}>
                {rows.map(({ before, after, kind, differences }, index) => (
                  <tr key={index} className={`plan-${kind}`} {...tableRoles.row}>
                    <td {...tableRoles.cell}>{before ?? "–"}</td>
                    <td {...tableRoles.cell}>{after ?? "–"}</td>
                    <td {...tableRoles.cell}>
                      <span className="plan-status">{texts.kinds[kind]}</span>
                      {differences.map((difference) => (
                        <small key={difference}>{difference}</small>
                      ))}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        )
      }
    </Asked>
  );
}
