import { useId, useState } from "react";

import { drawChart } from "#formats/svg/chart.ts";
import type { DocumentChart } from "#server/contract/document.ts";
import { TableView } from "#web/components/table/table-view.tsx";
import { useWhy } from "#web/components/why/why-context.ts";
import { useLanguage, useMessages } from "#web/messages/use-messages.ts";

import { axisNumber, themePalette } from "./drawing.ts";
import { useWidth } from "./use-width.ts";
import "./chart.css";

const fontSize = 13;
const widest = 620;

interface ChartViewProps {
  readonly chart: DocumentChart;
  readonly place: string;
  /** The heading above says the same as the caption: it is then kept for screen readers only. */
  readonly captionShown: boolean;
}

/** The finding, the drawing in the width there is, and its table one key away. */
export function ChartView({ chart, place, captionShown }: ChartViewProps) {
  const messages = useMessages();
  const language = useLanguage();
  const why = useWhy();
  const tableId = useId();
  const [element, width] = useWidth();
  const [chosen, setChosen] = useState<boolean | null>(null);
  const isTableShown = chosen ?? (why.place?.startsWith(`${place}.`) === true || hasMarks(chart.table));
  const caption = chart.label === null ? chart.caption : `${chart.label}. ${chart.caption}`;
  const options = {
    width: Math.min(width, widest),
    fontSize,
    palette: themePalette,
    number: axisNumber(language),
    label: chart.alternative,
  };
  return (
    <figure className="chart">
      <figcaption className={captionShown ? undefined : "hidden-text"}>{caption}</figcaption>
      <div ref={element} className="chart-drawing">
        {/* Drawn by our own function, which escapes every text. */}
        {width > 0 ? <div dangerouslySetInnerHTML={{ __html: drawChart(chart.chart, options) }} /> : null}
      </div>
      <div className="chart-tools">
        <button
          type="button"
          className="quiet-button"
          aria-expanded={isTableShown}
          aria-controls={isTableShown ? tableId : undefined}
          onClick={() => setChosen(!isTableShown)}
        >
          {isTableShown ? messages.hideTable : messages.showTable}
          <span className="hidden-text">: {chart.caption}</span>
        </button>
      </div>
      {isTableShown ? (
        <div id={tableId}>
          <TableView table={chart.table} place={place} captionShown={false} />
        </div>
      ) : null}
    </figure>
  );
}

/** What leads to another place of the page is a mark that somebody is to see. */
function hasMarks({ rows }: DocumentChart["table"]): boolean {
  return rows.some(({ cells }) => cells.some(({ detail }) => detail.some(({ kind }) => kind === "link")));
}
