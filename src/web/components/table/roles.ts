/**
 * What the parts of a table are, written out: the narrow layout shows rows as records (`display: block`), and browsers then
 * forget that they were a table.
 */
export const tableRoles = {
  table: { role: "table" },
  rowGroup: { role: "rowgroup" },
  row: { role: "row" },
  columnHead: { role: "columnheader" },
  rowHead: { role: "rowheader" },
  cell: { role: "cell" },
} as const;
