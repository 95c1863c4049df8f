import { useMemo, useState } from "react";

import type { Cell, DocumentRow, DocumentTable } from "#server/contract/document.ts";
import { rowPlace } from "#web/components/block/places.ts";
import { Address } from "#web/components/frame/address.tsx";
import { Inlines } from "#web/components/inline/inlines.tsx";
import { useWhy } from "#web/components/why/why-context.ts";
import { WhyPanel } from "#web/components/why/why-panel.tsx";
import { useMessages } from "#web/messages/use-messages.ts";

import { CopyTable } from "./copy-table.tsx";
import { ScrollRegion } from "./scroll-region.tsx";
import { tableRoles } from "./roles.ts";
import { canSort, sortRows, type Sorting } from "./sort.ts";
import { TableHeads } from "./table-heads.tsx";
import "./table.css";

interface TableViewProps {
  readonly table: DocumentTable;
  readonly place: string;
  /** The heading above says the same as the caption: it is then kept for screen readers only. */
  readonly captionShown?: boolean | undefined;
}

export function TableView({ table, place, captionShown = true }: TableViewProps) {
  const messages = useMessages();
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const rows = useMemo(() => sortRows(table.rows, sorting), [table.rows, sorting]);
  const caption = table.label === null ? table.caption : `${table.label}. ${table.caption}`;
  return (
    <div
      className="table-block"
      data-layout={layoutOf(table)}
      data-columns={Math.min(table.columns.length, widest)}
      data-caption={captionShown ? "shown" : "hidden"}
    >
      <div className="table-tools">
        <span className="arrow-hint">{messages.arrowHint}</span>
        <CopyTable table={table} />
      </div>
      <ScrollRegion label={messages.scrollTable(table.caption)}>
        <table {...tableRoles.table}>
          <caption className={captionShown ? undefined : "hidden-text"}>
            <span className="caption-text">{caption}</span>
          </caption>
          <TableHeads table={table} sorting={canSort(table) ? { now: sorting, set: setSorting } : null} />
          <tbody {...tableRoles.rowGroup}>
            {rows.map(({ row, index }) => (
              <Row key={index} row={row} table={table} place={rowPlace(place, index)} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {table.notes.map((note) => (
        <p key={note} className="table-note">
          {note}
        </p>
      ))}
    </div>
  );
}

/** From so many columns on a table takes all the width there is. */
const widest = 9;

/** Tables of mostly words become a list of records where it is narrow; tables of numbers keep their columns and scroll. */
function layoutOf(table: DocumentTable): "words" | "numbers" {
  const words = table.columns.slice(1).filter((column) => column.align === "left").length;
  return words >= 2 || (words === 1 && table.columns.length <= 3) ? "words" : "numbers";
}

interface RowProps {
  readonly row: DocumentRow;
  readonly table: DocumentTable;
  readonly place: string;
}

function Row({ row, table, place }: RowProps) {
  const why = useWhy();
  const span = table.columns.length;
  const isOpen = why.ref !== null && why.place === place;
  return (
    <>
      <tr {...tableRoles.row} className={`row-${row.role} level-${Math.min(row.level, 4)}`}>
        {row.role === "group" ? (
          <th {...tableRoles.rowHead} scope="rowgroup" colSpan={span}>
            <CellContent cell={row.cells[0]} link={row.link} place={place} />
          </th>
        ) : (
          row.cells.map((cell, index) => (
            <RowCell key={index} cell={cell} index={index} row={row} table={table} place={place} />
          ))
        )}
      </tr>
      {isOpen ? (
        <tr {...tableRoles.row} className="row-why">
          <td {...tableRoles.cell} colSpan={span}>
            <WhyPanel key={why.ref} ref_={why.ref} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

interface RowCellProps extends RowProps {
  readonly cell: Cell;
  readonly index: number;
}

function RowCell({ cell, index, row, table, place }: RowCellProps) {
  const column = table.columns[index];
  const className = column?.align === "right" ? "number" : undefined;
  if (index === 0) {
    return (
      <th {...tableRoles.rowHead} scope="row" className={className}>
        <CellContent cell={cell} link={isLinked(table, index) ? row.link : null} place={place} />
      </th>
    );
  }
  const isEmpty = isDash(cell) || (cell.content.length === 0 && cell.detail.length === 0);
  return (
    <td
      {...tableRoles.cell}
      className={isDash(cell) ? `${className ?? ""} dash` : className}
      data-head={column?.text}
      data-empty={isEmpty ? "" : undefined}
    >
      <div className="cell">
        <CellContent cell={cell} link={isLinked(table, index) ? row.link : null} place={place} />
      </div>
    </td>
  );
}

/** A row's link stands on its name: the first column that is more than a number. */
function isLinked(table: DocumentTable, index: number): boolean {
  return (
    index ===
    Math.max(
      0,
      table.columns.findIndex(({ width }) => width > 0),
    )
  );
}

function isDash({ content, detail }: Cell): boolean {
  const [only, ...rest] = content;
  return detail.length === 0 && rest.length === 0 && only?.kind === "text" && only.text === "–";
}

interface CellContentProps {
  readonly cell: Cell | undefined;
  readonly link: string | null;
  readonly place: string;
}

function CellContent({ cell, link, place }: CellContentProps) {
  if (cell === undefined) return null;
  const content = <Inlines content={cell.content} place={place} />;
  return (
    <>
      {link === null ? content : <Address to={link}>{content}</Address>}
      {cell.detail.length > 0 ? (
        <small>
          <Inlines content={cell.detail} place={place} />
        </small>
      ) : null}
    </>
  );
}
