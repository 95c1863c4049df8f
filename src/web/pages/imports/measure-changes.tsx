import { Address } from "#web/components/frame/address.tsx";
import { tableRoles } from "#web/components/table/roles.ts";
import { useImportMessages } from "#web/messages/use-import-messages.ts";

import type { Import } from "./import-page.tsx";

const states = ["new", "changed", "unchanged", "gone"] as const;

interface MeasureChangesProps extends Pick<Import, "measures"> {
  readonly caption: string;
}

/** How many values of each measure become new, changed or withdrawn; nothing where there are none. */
export function MeasureChanges({ caption, measures }: MeasureChangesProps) {
  const texts = useImportMessages();
  if (measures.length === 0) return null;
  return (
    <table className="records few" {...tableRoles.table}>
      <caption className="hidden-text">{caption}</caption>
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
  );
}
