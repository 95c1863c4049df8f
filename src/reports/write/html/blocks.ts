import { h, type Child, type Html } from "#formats/html/markup.ts";
import type { Block, Contents, Heading, IndicatorBoxes } from "../../document.ts";
import { valuesInside } from "../../values.ts";
import { writeChart } from "./chart.ts";
import type { HtmlContext } from "./context.ts";
import { unlinked, writeInlines, writeStatus } from "./inlines.ts";
import { writeTable } from "./table.ts";

export function writeBlocks(blocks: readonly Block[], context: HtmlContext): readonly Child[] {
  return blocks.map((block) => [writeBlock(block, context), "\n"]);
}

function writeBlock(block: Block, context: HtmlContext): Child {
  switch (block.kind) {
    case "heading":
      return writeHeading(block, context);
    case "paragraph":
      return h("p", { class: block.role === "body" ? null : block.role }, writeInlines(block.content, context));
    case "list":
      return h(
        block.ordered ? "ol" : "ul",
        {},
        block.items.map((item) => h("li", {}, writeItem(item, context))),
      );
    case "quote":
      return h("blockquote", {}, writeBlocks(block.blocks, context));
    case "table":
      return writeTable(block, context);
    case "chart":
      return writeChart(block, context);
    case "boxes":
      return writeBoxes(block, context);
    case "contents":
      return writeContents(block, context);
    case "facts":
      return h(
        "dl",
        { class: "facts" },
        block.items.map((item) =>
          h("div", {}, h("dt", {}, item.term), h("dd", {}, writeInlines(item.content, context))),
        ),
      );
    case "gap":
      return h(
        "p",
        { class: "gap" },
        h("span", { class: "sign", "aria-hidden": "true" }, "▲"),
        h("strong", {}, context.words.missing),
        ` ${block.text}`,
      );
    case "page_break":
      return h("div", { class: "break" });
  }
}

/** An item of one paragraph needs no paragraph of its own. */
function writeItem(item: readonly Block[], context: HtmlContext): Child {
  return item.map((block) =>
    block.kind === "paragraph" && block.role === "body" && block === item[0]
      ? writeInlines(block.content, context)
      : writeBlock(block, context),
  );
}

/** The document's title is the page's first heading, so its own begin at the second. */
function writeHeading(heading: Heading, context: HtmlContext): Html {
  const number = heading.number === null ? null : h("span", { class: "number" }, `${heading.number} `);
  return h(`h${Math.min(heading.level + 1, 6)}`, { id: heading.id }, number, writeInlines(heading.content, context));
}

function writeContents(contents: Contents, context: HtmlContext): Html {
  const headings = context.document.blocks.filter((block) => block.kind === "heading" && block.level <= contents.depth);
  return h(
    "nav",
    { "aria-label": contents.title },
    h("h2", {}, contents.title),
    entries(
      headings.filter((block) => block.kind === "heading"),
      context,
    ),
  );
}

/** Headings as nested lists: what follows a heading at a deeper level stands inside it. */
function entries(headings: readonly Heading[], context: HtmlContext): Child {
  const first = headings[0];
  if (first === undefined) return null;
  const starts = headings.flatMap((heading, index) => (heading.level <= first.level ? [index] : []));
  const items = starts.map((start, index) => {
    const [heading, ...deeper] = headings.slice(start, starts[index + 1]);
    return heading === undefined ? null : h("li", {}, entry(heading, context), entries(deeper, context));
  });
  return h("ol", {}, items);
}

function entry(heading: Heading, context: HtmlContext): Html {
  const number = heading.number === null ? null : h("span", { class: "number" }, `${heading.number} `);
  return h(
    "a",
    { href: `#${encodeURIComponent(heading.id)}` },
    number,
    writeInlines(heading.content, unlinked(context)),
  );
}

function writeBoxes(block: IndicatorBoxes, context: HtmlContext): Html {
  const boxes = block.boxes.map((box) => {
    const remark = valuesInside(box.value).some((value) => value.preliminary)
      ? h("small", {}, ` ${context.words.preliminary}`)
      : null;
    const plainValues = box.value.map((inline) =>
      inline.kind === "value" ? { ...inline, preliminary: false } : inline,
    );
    return h(
      "li",
      {},
      h("p", { class: "name" }, box.name),
      h("p", { class: "figure" }, writeInlines(plainValues, context), remark),
      box.lines.length === 0
        ? null
        : h(
            "dl",
            {},
            box.lines.map((line) =>
              h("div", {}, h("dt", {}, line.name), h("dd", {}, writeInlines(line.content, context))),
            ),
          ),
      box.status === null ? null : h("p", {}, writeStatus(box.status)),
    );
  });
  return h(
    "div",
    { class: "boxes" },
    block.caption === "" ? null : h("p", { class: "caption" }, block.caption),
    h("ul", {}, boxes),
  );
}
