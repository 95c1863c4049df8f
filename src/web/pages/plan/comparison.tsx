import { useState } from "react";

import { useApi, useWorkspaceId } from "#web/api/queries.ts";
import { Choice } from "#web/components/form/choice.tsx";
import { ScrollRegion } from "#web/components/table/scroll-region.tsx";
import { tableRoles } from "#web/components/table/roles.ts";
import { useLanguage } from "#web/messages/use-messages.ts";
import { usePlanMessages } from "#web/messages/use-plan-messages.ts";
import { Asked } from "#web/pages/view/asked.tsx";

import type { Plan } from "./plan.ts";

const sides = ["all", "drafts", "adopted"] as const;

/** A plan to compare, as it is chosen: `2026 drafts`. */
function chosen(key: string) {
  const [period = "", side] = key.split(" ");
  return { period, side: sides.find((one) => one === side) ?? "all" } as const;
}

/** Two plans of the unit beside each other, with what is otherwise in words: at first this year's and that of the year before. */
export function Comparison({ plan }: { readonly plan: Plan }) {
  const texts = usePlanMessages();
  const workspace = useWorkspaceId();
  const year = plan.period.key.slice(0, 4);
  const [one, setOne] = useState(`${Number(year) - 1} all`);
  const [other, setOther] = useState(`${year} all`);
  const [from, to] = [chosen(one), chosen(other)];
  const asked = {
    unit: plan.unit.code,
    from: from.period,
    fromSide: from.side,
    to: to.period,
    toSide: to.side,
    language: useLanguage(),
  };
  const answer = useApi("/api/workspaces/{workspace}/plan/comparison", { workspace }, asked);
  const years = [...new Set([...plan.years, from.period, to.period])].toSorted();
  const options = years.flatMap((id) => sides.map((side) => ({ id: `${id} ${side}`, name: texts.sides[side](id) })));
  return (
    <>
      <div className="plan-choice">
        <Choice label={texts.before} value={one} options={options} onChange={setOne} />
        <Choice label={texts.after} value={other} options={options} onChange={setOther} />
      </div>
      <Asked answer={answer}>
        {({ from: before, to: after, rows }) =>
          rows.length === 0 ? (
            <p className="empty">{texts.nothingCompared}</p>
          ) : (
            <ScrollRegion label={texts.views.comparison}>
              <table className="plan-table" {...tableRoles.table}>
                <caption className="hidden-text">{texts.views.comparison}</caption>
                <thead {...tableRoles.rowGroup}>
                  <tr {...tableRoles.row}>
                    {[texts.sides[from.side](before.text), texts.sides[to.side](after.text), texts.difference].map(
                      (head, index) => (
                        <th key={index} scope="col" {...tableRoles.columnHead}>
                          {head}
                        </th>
                      ),
                    )}
                  </tr>
                </thead>
                <tbody {...tableRoles.rowGroup}>
                  {rows.map(({ before: old, after: now, kind, differences }, index) => (
                    <tr key={index} className={`plan-${kind}`} {...tableRoles.row}>
                      <td {...tableRoles.cell}>{old ?? "–"}</td>
                      <td {...tableRoles.cell}>{now ?? "–"}</td>
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
    </>
  );
}
