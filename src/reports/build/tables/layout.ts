import type { ProblemPlace } from "#domain/problems/problem.ts";
import type { MoneyScale } from "#domain/quantities/units.ts";
import type { QueryPart } from "#domain/statements/table.ts";
import type { Inline } from "../../document.ts";
import type { Total } from "./footing.ts";

export interface GridRow {
  readonly name: string;
  readonly detail?: readonly Inline[] | undefined;
  readonly part: QueryPart;
  readonly role: "row" | "total" | "group";
  readonly level: number;
  readonly link?: string | null | undefined;
}

export interface GridColumn {
  readonly name: string;
  readonly part: QueryPart;
  readonly decimals: number | null;
  readonly in: MoneyScale | null;
  /** Where a row says the same thing, the row has the word; otherwise the column has. */
  readonly yields?: boolean | undefined;
  /** Under a difference or a change: whether it is better or worse, in words. */
  readonly judged?: boolean | undefined;
}

export interface Grid {
  readonly id: string;
  readonly caption: string;
  readonly rowHead: string;
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  readonly notes: readonly string[];
  /** What each total adds up, where it is known; else it is found among the values. */
  readonly totals?: readonly Total[] | undefined;
  readonly place: ProblemPlace;
}
