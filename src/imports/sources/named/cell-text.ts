import type { Cell } from "#formats/grid.ts";

/** The text that a cell is seen as. */
export function cellText(cell: Cell | undefined): string {
  switch (cell?.kind) {
    case undefined:
    case "empty":
      return "";
    case "text":
      return cell.text.trim();
    case "number":
      return cell.value;
    case "date":
      return cell.time === undefined ? cell.day : `${cell.day} ${cell.time}`;
    case "time":
      return cell.days;
    case "boolean":
      return String(cell.value);
    case "error":
      return cell.code;
    case "uncalculated":
      return "=";
  }
}
