import { array, assert, integer, property, stringMatching, tuple } from "fast-check";
import { expect, test } from "vitest";
import type { DocumentTable } from "../../document.ts";
import { gutter, layoutTable, textWidth } from "./layout.ts";

const measure = (text: string): number => text.length * 0.5;

function table(heads: readonly string[], rows: readonly (readonly string[])[]): DocumentTable {
  return {
    kind: "table",
    id: "t",
    label: null,
    caption: "T",
    columns: heads.map((text, index) => ({ text, align: index === 0 ? "left" : "right", width: index === 0 ? 1 : 0 })),
    rows: rows.map((cells) => ({
      role: "row",
      level: 0,
      link: null,
      cells: cells.map((text) => ({ content: [{ kind: "text", text }], detail: [] })),
    })),
    notes: [],
  };
}

function used(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0) + gutter * (widths.length - 1);
}

test("a small table has the ordinary size and uses the whole line", () => {
  const layout = layoutTable(table(["Post", "Utfall"], [["Intäkter", "112,4"]]), measure);
  expect(layout).toMatchObject({
    size: 9.5,
    landscape: false,
    together: true,
    rowsBreak: false,
    hyphenate: [false, false],
  });
  expect(used(layout.widths)).toBeCloseTo(textWidth);
});

test("room to spare goes to the column of text, so figures stand together", () => {
  const { widths } = layoutTable(table(["Post", "Utfall", "Budget"], [["Intäkter", "112,4", "112,4"]]), measure);
  expect(widths[1]).toBeCloseTo(widths[2] ?? 0);
  expect(widths[0]).toBeGreaterThan(300);
});

test("many columns make the text smaller, too many turn the page", () => {
  const wide = (columns: number): DocumentTable =>
    table(
      Array.from({ length: columns }, () => "Kolumn"),
      [Array.from({ length: columns }, () => "1\u00a0234\u00a0567,8")],
    );
  expect(layoutTable(wide(4), measure).size).toBe(9.5);
  expect(layoutTable(wide(8), measure).size).toBeLessThan(9.5);
  expect(layoutTable(wide(8), measure).landscape).toBe(false);
  expect(layoutTable(wide(14), measure).landscape).toBe(true);
});

test("a word too long for its column may be hyphenated there only", () => {
  const word = "upphandlingsdokumentationsansvarig";
  const layout = layoutTable(table(["Ansvar", "Utfall"], [[`${word} ${"ord ".repeat(40)}`, "1,0"]]), measure);
  expect(layout.hyphenate[1]).toBe(false);
  const narrow = table(
    Array.from({ length: 9 }, () => "Kolumn"),
    [[word, ...Array.from({ length: 8 }, () => "12\u00a0345,6")]],
  );
  expect(layoutTable(narrow, measure).hyphenate[0]).toBe(true);
});

test("figures are never broken, whatever the table holds, while there is a page that holds them", () => {
  const word = stringMatching(/^[a-zåäö]{1,14}$/u);
  const sentence = array(word, { minLength: 1, maxLength: 20 }).map((words) => words.join(" "));
  const figure = integer({ min: 0, max: 9_999_999 }).map(String);
  const rows = integer({ min: 1, max: 7 }).chain((figures) =>
    array(tuple(sentence, array(figure, { minLength: figures, maxLength: figures })), {
      minLength: 1,
      maxLength: 12,
    }),
  );
  assert(
    property(rows, (content) => {
      const made = table(
        ["Namn", ...(content[0]?.[1] ?? []).map(() => "Utfall")],
        content.map(([name, figures]) => [name, ...figures]),
      );
      const { size, widths, landscape } = layoutTable(made, measure);
      expect(used(widths)).toBeCloseTo(landscape ? 695 : textWidth, 3);
      for (const [, figures] of content) {
        for (const [index, text] of figures.entries())
          expect(widths[index + 1]).toBeGreaterThanOrEqual(measure(text) * size);
      }
    }),
  );
});
