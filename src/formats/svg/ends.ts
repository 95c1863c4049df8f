import type { Chart, ChartOptions, ChartPoint } from "./chart.ts";
import { line, text } from "./markup.ts";
import { seriesColour } from "./palette.ts";

/** Where the labels stand, and where a point is. */
interface Placing {
  readonly right: number;
  readonly x: (category: number) => number;
  readonly y: (value: number) => number;
}

/** A text at the right end of its line, tied to it by a short line. */
interface EndLabel {
  readonly y: number;
  /** Where its line ends; null for the reference, which runs to its text. */
  readonly from: { readonly x: number; readonly y: number; readonly colour: string } | null;
  readonly text: string;
  readonly strong: boolean;
}

/** The names of the lines and of the reference, each at the end of its line. */
export function endLabels(chart: Chart, plot: Placing, { fontSize, palette }: ChartOptions): readonly string[] {
  const ends: EndLabel[] = chart.series.flatMap(({ name, points }, index) => {
    const last = lastPoint(points);
    if (last === null) return [];
    const y = plot.y(last.value);
    const from = { x: plot.x(last.category), y, colour: seriesColour(palette, index) };
    return [{ y, from, text: labelOf(chart, name, last.point), strong: index === 0 }];
  });
  if (chart.reference !== null) {
    ends.push({ y: plot.y(chart.reference.value), from: null, text: referenceText(chart.reference), strong: false });
  }
  return spread(ends, fontSize * 1.15).flatMap((label) => [
    ...(label.from === null
      ? []
      : [
          line(label.from.x, label.from.y, plot.right + fontSize * 0.3, label.y, {
            stroke: label.from.colour,
            "stroke-width": fontSize * 0.07,
          }),
        ]),
    text(plot.right + fontSize * 0.5, label.y + fontSize * 0.33, label.text, {
      fill: palette.ink,
      "font-weight": label.strong ? 600 : undefined,
    }),
  ]);
}

function referenceText(reference: NonNullable<Chart["reference"]>): string {
  return `${reference.name} ${reference.text}`;
}

/** Moves labels apart, around where they want to stand, so that none covers another. */
function spread(labels: readonly EndLabel[], distance: number): readonly EndLabel[] {
  const placed = labels.toSorted((a, b) => a.y - b.y).map((label) => ({ ...label }));
  for (let round = 0; round < 40; round += 1) {
    for (const [index, lower] of placed.entries()) {
      const upper = placed[index - 1];
      const overlap = upper === undefined ? 0 : distance - (lower.y - upper.y);
      if (upper === undefined || overlap <= 0.01) continue;
      upper.y -= overlap / 2;
      lower.y += overlap / 2;
    }
  }
  return placed;
}

function lastPoint(
  points: readonly ChartPoint[],
): { readonly point: ChartPoint; readonly value: number; readonly category: number } | null {
  const category = points.findLastIndex((each) => each.value !== null);
  const point = points[category];
  return point === undefined || point.value === null ? null : { point, value: point.value, category };
}

/** With one series its name is in the caption; the value is enough. */
function labelOf(chart: Chart, name: string, point: ChartPoint): string {
  return chart.series.length > 1 ? `${name} ${point.text}` : point.text;
}

/** What `endLabels` writes, so that room can be left for it. */
export function labelTexts(chart: Chart): readonly string[] {
  const ends = chart.series.flatMap(({ name, points }) => {
    const last = lastPoint(points);
    return last === null ? [] : [labelOf(chart, name, last.point)];
  });
  return chart.reference === null ? ends : [...ends, referenceText(chart.reference)];
}
