/** What is drawn. Knows no domain: the writer of SVG takes just this. */
export interface Chart {
  readonly kind: "bars" | "line" | "waterfall";
  readonly unit: string;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly points: readonly ChartPoint[] }[];
  readonly reference: { readonly name: string; readonly value: number; readonly text: string } | null;
}

export interface ChartPoint {
  /** Null where there is no value. */
  readonly value: number | null;
  readonly text: string;
  /** A waterfall's bar that stands on the axis. */
  readonly total: boolean;
}
