import { ScrollRegion } from "#web/components/table/scroll-region.tsx";
import { tableRoles } from "#web/components/table/roles.ts";
import { usePlanMessages } from "#web/messages/use-plan-messages.ts";

import type { Act, Thing } from "./plan.ts";
import { Milestones, ThingActs, ThingName, ThingState, ThingStatus } from "./thing-parts.tsx";

interface PlanTableProps {
  readonly things: readonly Thing[];
  readonly onAct: (act: Act) => void;
}

/** The plan as a table: a row for each thing of the unit. */
export function PlanTable({ things, onAct }: PlanTableProps) {
  const texts = usePlanMessages();
  const own = things.filter(({ isOwn }) => isOwn);
  if (own.length === 0) return null;
  const heads = [texts.kind, texts.name, texts.unit, texts.time, texts.detail, texts.status, texts.acts];
  return (
    <ScrollRegion label={texts.views.table}>
      <table className="plan-table" {...tableRoles.table}>
        <caption className="hidden-text">{texts.views.table}</caption>
        <thead {...tableRoles.rowGroup}>
          <tr {...tableRoles.row}>
            {heads.map((head) => (
              <th key={head} scope="col" {...tableRoles.columnHead}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...tableRoles.rowGroup}>
          {own.map((thing) => (
            <tr key={thing.subject} {...tableRoles.row}>
              <td {...tableRoles.cell}>{thing.kind}</td>
              <th scope="row" {...tableRoles.rowHead}>
                <ThingName thing={thing} />
              </th>
              <td {...tableRoles.cell}>{thing.unit.name}</td>
              <td {...tableRoles.cell}>{thing.time}</td>
              <td {...tableRoles.cell}>
                {thing.detail} <Milestones thing={thing} />
              </td>
              <td {...tableRoles.cell}>
                <ThingStatus thing={thing} /> {thing.state === null ? null : <ThingState state={thing.state} />}
              </td>
              <td {...tableRoles.cell}>
                <ThingActs thing={thing} onAct={onAct} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
