import type { ReactNode } from "react";

import { usePlanMessages } from "#web/messages/use-plan-messages.ts";

interface RowsProps<Row> {
  readonly rows: readonly Row[];
  /** A row with nothing written. */
  readonly blank: Row;
  /** What the button says that adds one. */
  readonly add: string;
  /** What a row is called, by its number from 1. */
  readonly about: (number: number) => string;
  readonly onChange: (rows: readonly Row[]) => void;
  readonly children: (row: Row, index: number, change: (row: Row) => void) => ReactNode;
}

/** Fields that there are several of: each with a way to take it away, and a button for one more. */
export function Rows<Row>({ rows, blank, add, about, onChange, children }: RowsProps<Row>) {
  const texts = usePlanMessages();
  return (
    <>
      {rows.map((row, index) => (
        <fieldset key={index} className="plan-part" aria-label={about(index + 1)}>
          {children(row, index, (changed) => onChange(rows.map((one, place) => (place === index ? changed : one))))}
          <button
            type="button"
            className="quiet-button"
            onClick={() => onChange(rows.filter((_, place) => place !== index))}
          >
            {texts.remove}
            <span className="hidden-text">: {about(index + 1)}</span>
          </button>
        </fieldset>
      ))}
      <button type="button" className="plain-button" onClick={() => onChange([...rows, blank])}>
        {add}
      </button>
    </>
  );
}
