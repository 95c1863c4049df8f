import type { Block, Inline, ValueInline } from "./document.ts";

/** Every value in the inlines, at any depth. */
export function valuesInside(content: readonly Inline[]): readonly ValueInline[] {
  return content.flatMap((inline) => {
    if (inline.kind === "value") return [inline];
    return "content" in inline ? valuesInside(inline.content) : [];
  });
}

/** Every value in the blocks, in the order of print; those of a chart as its table has them. */
export function valuesIn(blocks: readonly Block[]): readonly ValueInline[] {
  return blocks.flatMap(valuesOf);
}

function valuesOf(block: Block): readonly ValueInline[] {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return valuesInside(block.content);
    case "list":
      return block.items.flatMap(valuesIn);
    case "quote":
      return valuesIn(block.blocks);
    case "table":
      return block.rows.flatMap(({ cells }) =>
        cells.flatMap(({ content, detail }) => valuesInside([...content, ...detail])),
      );
    case "chart":
      return valuesIn([block.table]);
    case "boxes":
      return block.boxes.flatMap(({ value, lines }) =>
        valuesInside([...value, ...lines.flatMap(({ content }) => content)]),
      );
    case "facts":
      return block.items.flatMap(({ content }) => valuesInside(content));
    case "contents":
    case "gap":
    case "page_break":
      return [];
  }
}
