import { escapeMarkup } from "../html/markup.ts";
import type { ChartOptions, Drawing } from "./chart.ts";

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One element. Numbers are written with at most two decimals; undefined attributes are left out. */
export function element(name: string, attributes: Attributes, content = ""): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? "" : ` ${key}="${escapeMarkup(shown(value))}"`,
  );
  const open = `<${name}${written.join("")}`;
  return content === "" ? `${open}/>` : `${open}>${content}</${name}>`;
}

export function text(x: number, y: number, content: string, attributes: Attributes): string {
  return element("text", { x, y, ...attributes }, escapeMarkup(content));
}

export function line(x1: number, y1: number, x2: number, y2: number, attributes: Attributes): string {
  return element("line", { x1, y1, x2, y2, ...attributes });
}

export function svg(drawing: Drawing, options: ChartOptions): string {
  const { width, fontSize, label } = options;
  const height = Math.ceil(drawing.height);
  const reading: Attributes = label === undefined ? { "aria-hidden": "true" } : { role: "img", "aria-label": label };
  const frame = {
    xmlns: "http://www.w3.org/2000/svg",
    viewBox: `0 0 ${shown(width)} ${height}`,
    width,
    height,
    ...reading,
  };
  return element(
    "svg",
    { ...frame, "font-family": "Source Sans 3, sans-serif", "font-size": fontSize },
    drawing.markup,
  );
}

function shown(value: string | number): string {
  return typeof value === "number" ? String(Number(value.toFixed(2))) : value;
}
