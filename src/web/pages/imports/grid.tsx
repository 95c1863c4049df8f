import { useId, useState, type ClipboardEvent, type KeyboardEvent } from "react";

import { monthName } from "#domain/periods/format.ts";
import { monthOf } from "#domain/periods/month.ts";
import type { Body } from "#web/api/client.ts";
import { Field } from "#web/components/form/field.tsx";
import { ScrollRegion } from "#web/components/table/scroll-region.tsx";
import { useLanguage } from "#web/messages/use-messages.ts";
import { useImportMessages } from "#web/messages/use-import-messages.ts";

import { cellKey, faultOf, pasted, pastedRows, withCell, type Standing, type Written } from "./written.ts";

type Units = Body<"/api/workspaces/{workspace}/imports/choices">["units"];

interface GridProps {
  readonly units: Units;
  readonly decimals: number;
  readonly written: Written;
  readonly standing: Standing;
  readonly onWrite: (written: Written) => void;
}

const months = Array.from({ length: 12 }, (_, index) => index + 1);
/** More rows than this nobody fills in at once; the others are found by name. */
const mostShown = 40;

/** Units by months. Moves by the arrow keys and takes a block from a spreadsheet. */
export function Grid({ units, decimals, written, standing, onWrite }: GridProps) {
  const texts = useImportMessages();
  const [sought, setSought] = useState("");
  const about = useId();
  const wanted = sought.trim().toLowerCase();
  const found = units.filter(({ id, name }) => name.toLowerCase().includes(wanted) || id.toLowerCase() === wanted);
  const shown = found.slice(0, mostShown);
  const codes = shown.map(({ id }) => id);
  const paste = (event: ClipboardEvent, row: number, month: number): void => {
    const rows = pastedRows(event.clipboardData.getData("text/plain"));
    if (rows.length === 1 && rows[0]?.length === 1) return;
    event.preventDefault();
    onWrite(pasted(written, standing, rows, codes, { row, month }));
  };
  return (
    <div className="grid-block">
      {units.length > mostShown ? (
        <Field label={texts.search} type="search" autoComplete="off" value={sought} onChange={setSought} />
      ) : null}
      <p id={about} className="soft">
        {texts.gridHelp}
      </p>
      {found.length > shown.length ? <p className="soft">{texts.shown(shown.length, found.length)}</p> : null}
      <ScrollRegion label={texts.gridUnits}>
        <table className="grid" aria-describedby={about}>
          <caption className="hidden-text">{texts.gridUnits}</caption>
          <MonthHeads />
          <tbody>
            {shown.map(({ id, name }, row) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                {months.map((month) => (
                  <td key={month}>
                    <Cell
                      unit={name}
                      month={month}
                      row={row}
                      decimals={decimals}
                      written={written.get(cellKey(id, month))}
                      standing={standing.get(cellKey(id, month)) ?? ""}
                      onWrite={(text) => onWrite(withCell(written, standing, cellKey(id, month), text))}
                      onPaste={(event) => paste(event, row, month)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  );
}

function MonthHeads() {
  const texts = useImportMessages();
  const nameOf = useMonthName("short");
  return (
    <thead>
      <tr>
        <th scope="col">{texts.unit}</th>
        {months.map((month) => (
          <th key={month} scope="col">
            {nameOf(month)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function useMonthName(form: "short" | "long"): (month: number) => string {
  const language = useLanguage();
  return (month) => monthName(monthOf(2000, month), language, form);
}

interface CellProps {
  readonly unit: string;
  readonly month: number;
  readonly row: number;
  readonly decimals: number;
  /** Undefined: what stands is left. */
  readonly written: string | undefined;
  readonly standing: string;
  readonly onWrite: (text: string) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

function Cell({ unit, month, row, decimals, written, standing, onWrite, onPaste }: CellProps) {
  const texts = useImportMessages();
  const nameOf = useMonthName("long");
  const said = useId();
  const fault = faultOf(written ?? "", decimals);
  const faults = { not_a_number: texts.gridNotNumber, decimals: texts.gridDecimals(decimals) };
  const now = written === "" ? texts.gridCleared(standing) : texts.gridNow(standing);
  const change = written === undefined || standing === "" ? null : now;
  const told = fault === null ? change : faults[fault];
  return (
    <>
      <input
        inputMode="decimal"
        autoComplete="off"
        data-cell={`${row} ${month}`}
        aria-label={texts.gridCell(unit, nameOf(month))}
        aria-invalid={fault === null ? undefined : true}
        aria-describedby={told === null ? undefined : said}
        data-written={written === undefined ? undefined : true}
        value={written ?? standing}
        onChange={({ target }) => onWrite(target.value)}
        onPaste={onPaste}
        onKeyDown={(event) => (event.key === "Escape" ? onWrite(standing) : move(event))}
      />
      {told === null ? null : (
        <span id={said} className={fault === null ? "grid-now" : "grid-fault"}>
          {told}
        </span>
      )}
    </>
  );
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Enter: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** To the cell beside, by the arrow keys; sideways where the cursor stands at the end of what is written. */
function move(event: KeyboardEvent<HTMLInputElement>): void {
  const { key, currentTarget: target } = event;
  const step = steps[key];
  if (step === undefined) return;
  const [down, right] = step;
  const { selectionStart, selectionEnd, value } = target;
  const edge = right < 0 ? 0 : value.length;
  if (right !== 0 && (selectionStart !== edge || selectionEnd !== edge)) return;
  const [row = 0, month = 0] = (target.dataset["cell"] ?? "").split(" ").map(Number);
  const next = target.closest("table")?.querySelector<HTMLInputElement>(`[data-cell="${row + down} ${month + right}"]`);
  event.preventDefault();
  next?.focus();
  next?.select();
}
