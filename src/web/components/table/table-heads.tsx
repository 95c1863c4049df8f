import type { DocumentTable } from "#server/contract/document.ts";
import { useMessages } from "#web/messages/use-messages.ts";

import { tableRoles } from "./roles.ts";
import type { Sorting } from "./sort.ts";

interface TableHeadsProps {
  readonly table: DocumentTable;
  /** Null where the order of the rows means something. */
  readonly sorting: { readonly now: Sorting | null; readonly set: (next: Sorting | null) => void } | null;
}

export function TableHeads({ table, sorting }: TableHeadsProps) {
  const shares = table.columns.reduce((sum, column) => sum + column.width, 0);
  return (
    <>
      <colgroup>
        {table.columns.map((column, index) => (
          <col key={index} style={{ width: column.width === 0 ? "1px" : `${(column.width / shares) * 100}%` }} />
        ))}
      </colgroup>
      <thead {...tableRoles.rowGroup}>
        <tr {...tableRoles.row}>
          {table.columns.map((column, index) => (
            <th
              key={index}
              {...tableRoles.columnHead}
              scope="col"
              className={column.align === "right" ? "number" : undefined}
              aria-sort={sorting?.now?.column === index ? sorting.now.order : undefined}
            >
              {sorting === null ? column.text : <SortButton index={index} text={column.text} sorting={sorting} />}
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}

interface SortButtonProps {
  readonly index: number;
  readonly text: string;
  readonly sorting: NonNullable<TableHeadsProps["sorting"]>;
}

/** First rising, then falling, then the order it came in. */
function SortButton({ index, text, sorting }: SortButtonProps) {
  const messages = useMessages();
  const order = sorting.now?.column === index ? sorting.now.order : null;
  const next = order === null ? "ascending" : order === "ascending" ? "descending" : null;
  return (
    <button
      type="button"
      className="sort-button"
      title={messages.sortBy(text)}
      onClick={() => sorting.set(next === null ? null : { column: index, order: next })}
    >
      {text}
      <span aria-hidden="true" className="sort-sign">
        {order === "ascending" ? "▴" : order === "descending" ? "▾" : ""}
      </span>
    </button>
  );
}
