import { cellsOf, deviationOf, type AmountColumn, type AmountRow, type AmountTable } from "./amounts.ts";
import type { Planted } from "./piece.ts";
import type { Setting } from "./setting.ts";

interface Spoilt {
  readonly table: AmountTable;
  readonly planted: Planted;
}

type Spoil = (table: AmountTable, setting: Setting) => Spoilt | null;

/** One way a rule to make a table of amounts wrong; null where this table can't show it. */
export const amountFaults: Readonly<Record<string, Spoil>> = {
  "rows-give-total": (table, setting) =>
    moved(table, setting, isInnerTotal, "rows-give-total", ["income-statement-foots", "total-sign"]),
  "income-statement-foots": (table, setting) =>
    moved(table, setting, isLast, "income-statement-foots", ["rows-give-total", "total-sign"]),
  "total-sign": (table, setting) => {
    const at = pick(table, setting, (row, index) => row.isTotal && isCost(row) && isSummed(table, index));
    if (at === null) return null;
    const spoilt = { ...cell(table, at) };
    for (const column of ["outcome", "budget"] as const) spoilt[column] = spoilt[column].replace(/^[-−]/u, "");
    return {
      table: withCells(table, at, spoilt),
      planted: planted(table, at, "total-sign", [
        "rows-give-total",
        "difference-follows-figures",
        "percent-sign",
        "income-statement-foots",
      ]),
    };
  },
  "one-deviation-convention": (table, setting) => {
    const { convention, print } = setting;
    if (convention === "plain") return null;
    const cells = table.rows.map((row) => cellsOf({ ...row, outcome: row.budget, budget: row.outcome }, setting));
    const turned = table.cells.map((cell, index) => {
      const row = table.rows[index];
      const share =
        row === undefined || row.budget === 0 ? null : (-deviationOf(row, setting) * 10_000) / Math.abs(row.budget);
      return { ...cell, deviation: cells[index]?.deviation ?? "", percent: share === null ? "" : print.percent(share) };
    });
    const orAt = [...table.heads, ...table.rows.map(({ name }) => name)].filter((text) => text !== "");
    const also = ["same-quantity", "difference-follows-figures", "percent-sign", "deviation-commented"];
    return {
      table: { ...table, cells: turned },
      planted: { rule: "one-deviation-convention", also, place: orAt[0] ?? "", orAt },
    };
  },
  "difference-follows-figures": (table, setting) => {
    const at = pick(table, setting, (row) => !row.isTotal);
    const row = at === null ? undefined : table.rows[at];
    if (at === null || row === undefined) return null;
    const wrong = setting.print.amount(deviationOf(row, setting) + shift(row, setting));
    return altered(table, at, "deviation", wrong, "difference-follows-figures", [
      "rows-give-total",
      "percent-follows-figures",
      "percent-sign",
    ]);
  },
  "percent-follows-figures": (table, setting) => {
    const at = pick(table, setting, (row) => row.budget !== 0 && isApart(row, setting));
    const row = at === null ? undefined : table.rows[at];
    if (at === null || row === undefined || !table.columns.includes("percent")) return null;
    const share = (deviationOf(row, setting) * 10_000) / Math.abs(row.budget);
    const wrong = setting.print.percent(share + Math.sign(share) * setting.draw.between("wrong", 150, 900));
    return altered(table, at, "percent", wrong, "percent-follows-figures", []);
  },
  "percent-sign": (table, setting) => {
    const at = pick(table, setting, (row) => row.budget !== 0 && isApart(row, setting));
    const row = at === null ? undefined : table.rows[at];
    if (at === null || row === undefined || !table.columns.includes("percent")) return null;
    const share = (deviationOf(row, setting) * 10_000) / Math.abs(row.budget);
    return altered(table, at, "percent", setting.print.percent(-share), "percent-sign", ["percent-follows-figures"]);
  },
  "percent-missing": (table, setting) => {
    const at = pick(table, setting, (row) => !row.isTotal && row.budget !== 0 && isApart(row, setting));
    if (at === null || !table.columns.includes("percent")) return null;
    return altered(table, at, "percent", setting.draw.of("blank", ["", "-"]), "percent-missing", []);
  },
  "percent-format": (table, setting) => {
    const at = pick(table, setting, (row) => row.budget !== 0 && isApart(row, setting));
    const row = at === null ? undefined : table.rows[at];
    if (at === null || row === undefined || !table.columns.includes("percent")) return null;
    const percent = Math.round((deviationOf(row, setting) * 100) / Math.abs(row.budget));
    const mask = `${percent < 0 ? "-" : ""}${String(Math.abs(percent)).padStart(3, "0")}%`;
    const wrong = setting.draw.of("form", [mask, mask, setting.print.rate(percent, 3)]);
    return Math.abs(percent) > 99
      ? null
      : altered(table, at, "percent", wrong, "percent-format", ["percent-follows-figures"]);
  },
  "unit-once": (table, setting) => {
    const at = pick(table, setting, (row) => !row.isTotal);
    const row = at === null ? undefined : table.rows[at];
    if (at === null || row === undefined) return null;
    const [one, other] =
      setting.print.unit === "tkr" ? [1e6, "mnkr"] : [1e3, setting.language === "en" ? "TSEK" : "tkr"];
    const wrong = `${String(Math.round(Math.abs(row.outcome) / one))} ${String(other)}`;
    return altered(table, at, "outcome", wrong, "unit-once", [
      "rows-give-total",
      "difference-follows-figures",
      "percent-follows-figures",
    ]);
  },
};

/** A deviation large enough for its per cent to have a sign and two steps. */
const isApart = (row: AmountRow, setting: Setting): boolean =>
  Math.abs(deviationOf(row, setting)) > 8 * setting.print.step &&
  Math.abs(deviationOf(row, setting) / row.budget) > 0.01;
const isCost = ({ outcome }: AmountRow): boolean => outcome < 0;
const isLast = (_: AmountRow, index: number, rows: readonly AmountRow[]): boolean => index === rows.length - 1;
const isInnerTotal = (row: AmountRow, index: number, rows: readonly AmountRow[]): boolean =>
  row.isTotal && (index < rows.length - 1 || rows.filter(({ isTotal }) => isTotal).length === 1);

/** Whether at least two rows stand above a total before the next one: else its sign is not the table's word. */
function isSummed({ rows }: AmountTable, at: number): boolean {
  return rows[at - 1]?.isTotal === false && rows[at - 2]?.isTotal === false;
}

/** Far more than rounding explains. */
function shift({ outcome }: AmountRow, { draw, print }: Setting): number {
  const steps = draw.between("steps", 12, 60) * print.step;
  return draw.of("up", [1, -1]) * Math.max(steps, Math.round(Math.abs(outcome) * 0.03));
}

function pick(
  { rows }: AmountTable,
  { draw }: Setting,
  fits: (row: AmountRow, index: number, rows: readonly AmountRow[]) => boolean,
): number | null {
  const indices = rows.flatMap((row, index) => (fits(row, index, rows) ? [index] : []));
  return indices.length === 0 ? null : draw.of("which", indices);
}

/** A row whose outcome is another, with a deviation and a per cent that follow it. */
function moved(
  table: AmountTable,
  setting: Setting,
  fits: (row: AmountRow, index: number, rows: readonly AmountRow[]) => boolean,
  rule: string,
  also: readonly string[],
): Spoilt | null {
  const at = pick(table, setting, fits);
  const row = at === null ? undefined : table.rows[at];
  if (at === null || row === undefined) return null;
  const wrong = cellsOf({ ...row, outcome: row.outcome + shift(row, setting) }, setting);
  return { table: withCells(table, at, wrong), planted: planted(table, at, rule, also) };
}

function altered(
  table: AmountTable,
  at: number,
  column: AmountColumn,
  text: string,
  rule: string,
  also: readonly string[],
): Spoilt {
  return {
    table: withCells(table, at, { ...cell(table, at), [column]: text }),
    planted: planted(table, at, rule, also),
  };
}

const cell = ({ cells }: AmountTable, at: number): Record<AmountColumn, string> => {
  const found = cells[at];
  if (found === undefined) throw new RangeError(`no row ${String(at)}`);
  return found;
};

function withCells(table: AmountTable, at: number, changed: AmountTable["cells"][number]): AmountTable {
  return { ...table, cells: table.cells.with(at, changed) };
}

function planted({ rows }: AmountTable, at: number, rule: string, also: readonly string[]): Planted {
  return { rule, also: [...also, "same-quantity", "deviation-commented"], place: rows[at]?.name ?? "" };
}
