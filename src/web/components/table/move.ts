import type { KeyboardEvent } from "react";

const steps: Readonly<Record<string, readonly [row: number, cell: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Arrow keys move between the numbers of a table, as in a spreadsheet. */
export function moveBetweenValues(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key];
  const from = event.currentTarget;
  if (step === undefined || from.closest("table") === null) return;
  const to = step[0] === 0 ? sideways(from, step[1]) : upOrDown(from, step[0]);
  if (to === undefined) return;
  event.preventDefault();
  to.focus();
}

function valuesOf(element: Element | undefined): HTMLElement[] {
  return element === undefined ? [] : [...element.querySelectorAll<HTMLElement>("[data-value]")];
}

function sideways(from: HTMLElement, step: number): HTMLElement | undefined {
  const row = valuesOf(from.closest("tr") ?? undefined);
  return row[row.indexOf(from) + step];
}

/** The number nearest in the same column, past rows that have none there. */
function upOrDown(from: HTMLElement, step: number): HTMLElement | undefined {
  const rows = [...(from.closest("table")?.rows ?? [])];
  const column = from.closest<HTMLTableCellElement>("td, th")?.cellIndex ?? 0;
  const start = rows.findIndex((row) => row.contains(from));
  for (let at = start + step; at >= 0 && at < rows.length; at += step) {
    const [value] = valuesOf(rows[at]?.cells[column]);
    if (value !== undefined && !rows[at]?.matches(".row-why")) return value;
  }
  return undefined;
}
