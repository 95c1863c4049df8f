import type { Cell } from "#formats/grid.ts";
import { shifted } from "#formats/xlsx/decimal.ts";
import { numberOfText, type DecimalSign } from "./number-text.ts";
import type { Scale } from "./words.ts";

/** Why a cell gives no amount. */
export type AmountFault = "uncalculated-cell" | "error-cell" | "not-an-amount" | "unclear-number" | "unclear-scale";

/** The amount of a cell as decimal text, exact; null where the cell is empty or says that there is none. */
export type Amount = { readonly amount: string | null; readonly percent: boolean } | { readonly fault: AmountFault };

/** Reads the amount of a cell. A per cent is as it is seen, 4.31 for 4,31 %, and has no scale; other amounts are of the scale. */
export function amountOf(cell: Cell | undefined, scale: Scale | null, sign: DecimalSign | null): Amount {
  switch (cell?.kind) {
    case undefined:
    case "empty":
      return { amount: null, percent: false };
    case "number": {
      if (cell.percent) return { amount: shifted(cell.value, 2), percent: true };
      // In a column headed tkr, a number that is shown in thousands is written in kronor.
      if (cell.thousands > 0 && (scale === null || scale.exponent === 0)) return { fault: "unclear-scale" };
      return {
        amount: shifted(cell.value, (scale?.exponent ?? 0) - 3 * cell.thousands),
        percent: scale?.percent ?? false,
      };
    }
    case "text": {
      const read = numberOfText(cell.text, sign);
      if (read.kind === "missing") return { amount: null, percent: false };
      if (read.kind === "number") {
        const percent = read.percent || (scale?.percent ?? false);
        return { amount: percent ? read.value : shifted(read.value, scale?.exponent ?? 0), percent };
      }
      if (read.kind === "unclear") return { fault: "unclear-number" };
      return { fault: read.kind === "error" ? "error-cell" : "not-an-amount" };
    }
    case "error":
    case "uncalculated":
      return { fault: `${cell.kind}-cell` };
    case "date":
    case "time":
    case "boolean":
      return { fault: "not-an-amount" };
  }
}
