import type { Block, Inline } from "#server/contract/document.ts";

/**
 * A place is where the answer to "where from?" opens: below a row of a table, or below a paragraph. It is named by the way
 * to it (`goals.0.r3`: section, block, row), so that an address can say which of several equal numbers was asked about.
 */
export interface PlacedInlines {
  readonly place: string;
  readonly content: readonly Inline[];
}

export function rowPlace(block: string, row: number): string {
  return `${block}.r${row}`;
}

export function blockPlace(parent: string, index: number): string {
  return `${parent}.${index}`;
}

export function itemPlace(parent: string, index: number): string {
  return `${parent}.i${index}`;
}

/** Every place below `parent`, in the order of the page. */
export function placesIn(blocks: readonly Block[], parent: string): PlacedInlines[] {
  return blocks.flatMap((block, index) => placesOf(block, blockPlace(parent, index)));
}

function placesOf(block: Block, place: string): PlacedInlines[] {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return [{ place, content: block.content }];
    case "table":
      return block.rows.map((row, index) => ({
        place: rowPlace(place, index),
        content: row.cells.flatMap((cell) => [...cell.content, ...cell.detail]),
      }));
    case "chart":
      return placesOf(block.table, place);
    case "boxes":
      return [
        { place, content: block.boxes.flatMap((box) => [...box.value, ...box.lines.flatMap((line) => line.content)]) },
      ];
    case "facts":
      return [{ place, content: block.items.flatMap((item) => item.content) }];
    case "list":
      return block.items.flatMap((item, index) => placesIn(item, itemPlace(place, index)));
    case "quote":
      return placesIn(block.blocks, place);
    case "contents":
    case "gap":
    case "page_break":
      return [];
  }
}

/** The place whose answer is open: the one asked for if the number stands there, else the first that has it; null for none. */
export function findPlace(places: readonly PlacedInlines[], ref: string, wanted: string | undefined): string | null {
  const having = places.filter((one) => holds(one.content, ref)).map((one) => one.place);
  return (wanted !== undefined && having.includes(wanted) ? wanted : having[0]) ?? null;
}

function holds(content: readonly Inline[], ref: string): boolean {
  return content.some((inline) => {
    if (inline.kind === "value") return inline.ref === ref;
    return "content" in inline && holds(inline.content, ref);
  });
}
