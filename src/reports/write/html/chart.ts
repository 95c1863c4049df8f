import { drawChart } from "#formats/svg/chart.ts";
import type { Palette } from "#formats/svg/palette.ts";
import { h, raw, type Html } from "#formats/html/markup.ts";
import type { DocumentChart } from "../../document.ts";
import { axisNumber } from "../drawing.ts";
import type { HtmlContext } from "./context.ts";
import { label, writeTable } from "./table.ts";

/** The style sheet decides what the names mean, in light and dark. */
const palette: Palette = {
  ink: "var(--ink)",
  soft: "var(--soft)",
  line: "var(--line)",
  better: "var(--better)",
  worse: "var(--worse)",
  series: ["var(--series1)", "var(--series2)", "var(--series3)", "var(--series4)", "var(--series5)"],
};

/** Drawn twice, for a wide and a narrow screen: the style sheet shows one, with letters of the same size. */
export function writeChart(chart: DocumentChart, context: HtmlContext): Html {
  const draw = (width: number): Html =>
    raw(
      drawChart(chart.chart, {
        width,
        fontSize: 13,
        palette,
        number: axisNumber(context.document.language),
        label: chart.alternative,
      }),
    );
  return h(
    "figure",
    { id: chart.id },
    h("figcaption", {}, label(chart.label), chart.caption),
    h("div", { class: "wide" }, draw(680)),
    h("div", { class: "narrow" }, draw(330)),
    h("details", {}, h("summary", {}, context.words.chartTable), writeTable(chart.table, context)),
    "\n",
  );
}
