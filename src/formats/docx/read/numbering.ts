import { attribute } from "../../xml/events.ts";
import { inner, valueIn, type Markup } from "./markup.ts";
import type { NumberingUse } from "./styles.ts";

interface NumberingLevel {
  readonly format: string;
  /** `%1.%2` */
  readonly pattern: string;
  readonly start: number;
  /** The style whose paragraphs stand on this level. */
  readonly style: string | null;
}

/** The lists of a file, by the number that paragraphs know them by. Lists of one pattern count on together. */
export type DocxNumbering = ReadonlyMap<
  string,
  { readonly pattern: string; readonly levels: readonly NumberingLevel[] }
>;

const deepest = 9;

/** What `numbering.xml` says. */
export function numberingOf(root: Markup): DocxNumbering {
  const patterns = new Map(
    root.children.flatMap((child) =>
      child.name === "abstractNum" ? [[attribute(child.attributes, "abstractNumId") ?? "", levelsOf(child)]] : [],
    ),
  );
  return new Map(
    root.children.flatMap((child) => {
      if (child.name !== "num") return [];
      const pattern = valueIn(child, ["abstractNumId"]) ?? "";
      return [[attribute(child.attributes, "numId") ?? "", { pattern, levels: patterns.get(pattern) ?? [] }]];
    }),
  );
}

function levelsOf(list: Markup): readonly NumberingLevel[] {
  return list.children
    .filter(({ name }) => name === "lvl")
    .slice(0, deepest)
    .map((level) => ({
      format: valueIn(level, ["numFmt"]) ?? "decimal",
      pattern: valueIn(level, ["lvlText"]) ?? "",
      start: Number(valueIn(level, ["start"]) ?? "1"),
      style: inner(level, "pStyle") === undefined ? null : (valueIn(level, ["pStyle"]) ?? null),
    }));
}

/** Counts numbered headings in the order of the file: gives what is printed before one, null where it can't be known. */
export function headingCounter(numbering: DocxNumbering): (use: NumberingUse | null, style: string) => string | null {
  const counts = new Map<string, number[]>();
  return (use, style) => {
    const list = use === null ? undefined : numbering.get(use.list);
    if (list === undefined || use === null) return null;
    const linked = list.levels.findIndex((level) => level.style === style);
    const depth = use.depth ?? Math.max(0, linked);
    const level = list.levels[depth];
    if (level === undefined) return null;
    const before = counts.get(list.pattern) ?? [];
    const now = list.levels
      .slice(0, depth + 1)
      .map(({ start }, index) => before[index] ?? (index < depth ? start : start - 1));
    now[depth] = (now[depth] ?? 0) + 1;
    counts.set(list.pattern, now);
    return printed(level.pattern, list.levels, now);
  };
}

function printed(pattern: string, levels: readonly NumberingLevel[], counts: readonly number[]): string | null {
  const text = pattern.replaceAll(/%(\d)/gu, (_, place: string) => {
    const index = Number(place) - 1;
    return levels[index]?.format === "decimal" ? String(counts[index] ?? "") : "";
  });
  return /^\d+(?:\.\d+)*(?=\.?$)/u.exec(text.trim())?.[0] ?? null;
}
