import { expect, test } from "vitest";
import { drawChart, type Chart, type ChartOptions, type ChartPoint } from "./chart.ts";
import { printPalette } from "./palette.ts";

const options: ChartOptions = {
  width: 448,
  fontSize: 9,
  palette: printPalette,
  number: (value, decimals) => value.toFixed(decimals),
};

function point(value: number | null, text = String(value ?? "saknas"), more: Partial<ChartPoint> = {}): ChartPoint {
  return { value, text, total: false, tone: "none", ...more };
}

function bars(...values: readonly (number | null)[]): Chart {
  const categories = values.map((_, index) => `K${index + 1}`);
  return {
    kind: "bars",
    unit: "%",
    categories,
    series: [{ name: "Utfall", points: values.map((value) => point(value)) }],
    reference: null,
  };
}

interface Drawn {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

function drawn(chart: Chart, more: Partial<ChartOptions> = {}): readonly Drawn[] {
  const markup = drawChart(chart, { ...options, ...more });
  return [...markup.matchAll(/<(\w+)((?: [\w:-]+="[^"]*")*)(?:\/>|>([^<]*))/gu)].map(
    ([, name = "", attributes = "", text = ""]) => ({
      name,
      attributes: Object.fromEntries(
        [...attributes.matchAll(/([\w:-]+)="([^"]*)"/gu)].map(([, key = "", value = ""]) => [key, value]),
      ),
      text,
    }),
  );
}

function texts(chart: Chart): readonly string[] {
  return drawn(chart).flatMap((each) => (each.name === "text" ? [each.text] : []));
}

function number(element: Drawn | undefined, attribute: string): number {
  return Number(element?.attributes[attribute]);
}

test("the same chart gives the same markup, without ids, classes or style sheets", () => {
  expect(drawChart(bars(1, 2), options)).toBe(drawChart(bars(1, 2), options));
  expect(drawChart(bars(1, 2), options)).not.toMatch(/ (id|class|style)=/u);
});

test("bars are as high as their values and stand on zero", () => {
  const [low, high] = drawn(bars(2, 4)).filter((each) => each.name === "rect");
  expect(number(high, "height") / number(low, "height")).toBeCloseTo(2, 2);
  expect(number(low, "y") + number(low, "height")).toBeCloseTo(number(high, "y") + number(high, "height"), 1);
});

test("a negative bar hangs from zero with its value under it", () => {
  const elements = drawn(bars(3, -3));
  const [up, down] = elements.filter((each) => each.name === "rect");
  expect(number(down, "y")).toBeCloseTo(number(up, "y") + number(up, "height"), 1);
  const label = elements.find((each) => each.text === "-3");
  expect(number(label, "y")).toBeGreaterThan(number(down, "y") + number(down, "height"));
});

test("a missing value has its text and no bar", () => {
  expect(drawn(bars(1, null)).filter((each) => each.name === "rect")).toHaveLength(1);
  expect(texts(bars(1, null))).toContain("saknas");
});

test("nothing stands outside the drawing", () => {
  const chart: Chart = { ...bars(1, -2, 3), reference: { name: "Mål", value: 2.5, text: "2,5" } };
  const elements = drawn(chart);
  const frame = elements.find((each) => each.name === "svg");
  for (const each of elements.filter((element) => element.name === "rect" || element.name === "text")) {
    expect(number(each, "x")).toBeGreaterThanOrEqual(0);
    expect(number(each, "x")).toBeLessThanOrEqual(number(frame, "width"));
    expect(number(each, "y")).toBeGreaterThanOrEqual(0);
    expect(number(each, "y")).toBeLessThanOrEqual(number(frame, "height"));
  }
});

test("long names turn the columns into rows", () => {
  const chart: Chart = {
    ...bars(4, 2, 1, 3, 2, 5, 1, 2),
    categories: Array.from("abcdefgh", (letter) => `Medicinteknikerenheten ${letter}`),
  };
  const rects = drawn(chart).filter((each) => each.name === "rect");
  expect(new Set(rects.map((each) => each.attributes["height"])).size).toBe(1);
  expect(number(rects[0], "width") / number(rects[1], "width")).toBeCloseTo(2, 1);
});

test("values that have no room give way to an axis", () => {
  const chart = { ...bars(...Array.from({ length: 24 }, (_, index) => 1_000_000 + index)), unit: "kr" };
  expect(texts(chart)).not.toContain("1000001");
  expect(texts(chart)).toContain("500000");
});

test("several series are named", () => {
  const chart: Chart = {
    ...bars(1, 2),
    series: [
      { name: "Kvinnor", points: [point(1), point(2)] },
      { name: "Män", points: [point(2), point(1)] },
    ],
  };
  expect(texts(chart)).toEqual(expect.arrayContaining(["Kvinnor", "Män"]));
  expect(texts({ ...chart, kind: "line" })).toEqual(expect.arrayContaining(["Kvinnor 2", "Män 1"]));
});

test("a waterfall's steps begin where the one before ended", () => {
  const points = [
    point(10, "10", { total: true }),
    point(-4, "−4", { tone: "good" }),
    point(2, "+2"),
    point(8, "8", { total: true }),
  ];
  const chart: Chart = {
    kind: "waterfall",
    unit: "",
    categories: ["a", "b", "c", "d"],
    series: [{ name: "x", points }],
    reference: null,
  };
  const [start, down, up, total] = drawn(chart).filter((each) => each.name === "rect");
  expect(number(down, "y")).toBeCloseTo(number(start, "y"), 1);
  expect(number(up, "y") + number(up, "height")).toBeCloseTo(number(down, "y") + number(down, "height"), 1);
  expect(number(total, "y")).toBeCloseTo(number(up, "y"), 1);
  expect([down, up, total].map((each) => each?.attributes["fill"])).toEqual([
    printPalette.better,
    printPalette.series[1],
    printPalette.series[0],
  ]);
});

test("a line breaks where a value is missing, and a lonely value is a dot", () => {
  const chart: Chart = { ...bars(1, 2, null, 3, null, 4, 5), kind: "line" };
  const elements = drawn(chart);
  expect(elements.filter((each) => each.name === "path")).toHaveLength(2);
  expect(elements.filter((each) => each.name === "circle")).toHaveLength(2);
});

test("labels at the ends of lines do not cover each other", () => {
  const series = Array.from({ length: 5 }, (_, index) => ({
    name: `Serie ${index}`,
    points: [point(4), point(4 + index / 100, "4")],
  }));
  const chart: Chart = { ...bars(1, 2), kind: "line", series, reference: { name: "Mål", value: 4, text: "4,0" } };
  const heights = drawn(chart)
    .flatMap((each) => (/^(Serie|Mål)/u.test(each.text) ? [number(each, "y")] : []))
    .toSorted((a, b) => a - b);
  expect(heights).toHaveLength(6);
  for (const [index, height] of heights.slice(1).entries())
    expect(height - (heights[index] ?? 0)).toBeGreaterThan(options.fontSize);
});

test("an empty chart is drawn without fault", () => {
  for (const kind of ["bars", "line", "waterfall"] as const) {
    expect(drawChart({ kind, unit: "", categories: [], series: [], reference: null }, options)).not.toMatch(
      /NaN|Infinity|undefined/u,
    );
    expect(drawChart({ ...bars(null, null), kind }, options)).not.toMatch(/NaN|Infinity|undefined/u);
  }
});

test("texts can not become markup", () => {
  const chart: Chart = { ...bars(1), categories: ['</text><script>"&'] };
  expect(drawChart(chart, options)).not.toContain("<script>");
});

test("with a label the drawing is an image with that name, else hidden from screen readers", () => {
  expect(drawn(bars(1), { label: "Stapel" })[0]?.attributes).toMatchObject({ role: "img", "aria-label": "Stapel" });
  expect(drawn(bars(1))[0]?.attributes).toMatchObject({ "aria-hidden": "true" });
});
