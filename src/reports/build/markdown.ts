import type { ListItem, Nodes, Parents, PhrasingContent, RootContent, Table } from "mdast";
import { labelOf, parseMarkdown, sourceOf, type DirectiveNode } from "#formats/markdown/parse.ts";
import { nearest } from "#domain/problems/nearest.ts";
import { problem, type Problem, type ProblemPlace } from "#domain/problems/problem.ts";
import { inLanguage } from "#domain/text.ts";
import { leadsOutside } from "../address.ts";
import type { Block, Cell, DocumentTable, Inline } from "../document.ts";
import { plainText } from "../plain-text.ts";
import type { Directive } from "./attributes.ts";
import type { BlockBuilder } from "./blocks/directive.ts";
import { joinBuilt, text, type Built, type BuiltInlines, type ReportContext, type Scope } from "./context.ts";
import type { InlineBuilder } from "./inlines/directive.ts";
import { withoutSkips } from "./levels.ts";
import { moveScope } from "./move.ts";
import { gapBlock, gapInline } from "./problems.ts";

/** What directives there are: the table that the whole of a template is built by. */
export interface DirectiveTable {
  readonly blocks: Readonly<Record<string, BlockBuilder>>;
  readonly inlines: Readonly<Record<string, InlineBuilder>>;
}

/** A Markdown text and where it stands. */
export interface Source {
  readonly text: string;
  readonly file: string;
  /** The line of the workspace's file that the text's first line is. */
  readonly line: number;
  /** Headings of the text stand this many levels down. */
  readonly level: number;
}

/** The context of a scope: comments and other texts in it are written with the same directives. */
export function contextOf(scope: Scope, table: DirectiveTable): ReportContext {
  const context: ReportContext = {
    ...scope,
    write: (words, place, level = 0) => {
      const source = { text: inLanguage(words, scope.language), file: place.file, line: place.line ?? 1, level };
      return buildMarkdown(context, table, source);
    },
  };
  return context;
}

/** Markdown with directives as blocks. */
export function buildMarkdown(context: ReportContext, table: DirectiveTable, source: Source): Built {
  const tree = parseMarkdown(source.text, (name) => Object.hasOwn(table.inlines, name));
  const writer: Writer = { context, table, source };
  const levels = levelsAt(tree.children, source.level);
  const built = tree.children.map((node, index) => ({
    ...blocksOf(writer, node, levels[index] ?? source.level),
    place: placeOf(writer, node),
  }));
  return withoutSkips(built, source.level);
}

interface Writer {
  readonly context: ReportContext;
  readonly table: DirectiveTable;
  readonly source: Source;
}

/** The level of the heading that each node stands under. */
function levelsAt(nodes: readonly RootContent[], top: number): readonly number[] {
  let level = top;
  return nodes.map((node) => {
    if (node.type === "heading") level = top + node.depth;
    return level;
  });
}

function blocksOf(writer: Writer, node: RootContent, level: number): Built {
  switch (node.type) {
    case "heading":
      return withInlines(writer, node, (content) => ({ kind: "heading", level, number: null, id: "", content }), level);
    case "paragraph":
      return withInlines(writer, node, (content) => ({ kind: "paragraph", role: "body", content }), level);
    case "list": {
      const items = node.children.map((item) => itemOf(writer, item, level));
      return {
        blocks: [{ kind: "list", ordered: node.ordered ?? false, items: items.map(({ blocks }) => blocks) }],
        problems: items.flatMap(({ problems }) => problems),
      };
    }
    case "blockquote": {
      const inner = joinBuilt(node.children.map((child) => blocksOf(writer, child, level)));
      return { blocks: [{ kind: "quote", blocks: inner.blocks }], problems: inner.problems };
    }
    case "table":
      return tableOf(writer, node, level);
    case "leafDirective":
    case "containerDirective":
      return blockDirective(writer, node, level);
    case "text":
      return { blocks: [{ kind: "paragraph", role: "body", content: [text(node.value)] }], problems: [] };
    default:
      return unsupportedBlock(writer, node);
  }
}

function itemOf(writer: Writer, item: ListItem, level: number): Built {
  return joinBuilt(item.children.map((child) => blocksOf(writer, child, level)));
}

function withInlines(writer: Writer, node: Parents, make: (content: readonly Inline[]) => Block, level: number): Built {
  const { inlines, problems } = inlinesOf(writer, node.children, level);
  return { blocks: [make(inlines)], problems };
}

function inlinesOf(writer: Writer, nodes: readonly Nodes[], level: number): BuiltInlines {
  const built = nodes.map((node) => inlineOf(writer, node, level));
  return { inlines: built.flatMap(({ inlines }) => inlines), problems: built.flatMap(({ problems }) => problems) };
}

function inlineOf(writer: Writer, node: Nodes, level: number): BuiltInlines {
  switch (node.type) {
    case "text":
      return textOf(writer, node);
    case "strong":
    case "emphasis": {
      const { inlines, problems } = inlinesOf(writer, node.children, level);
      return { inlines: [{ kind: node.type, content: inlines }], problems };
    }
    case "link": {
      const { inlines, problems } = inlinesOf(writer, node.children, level);
      // On a page any other address would lead somewhere within the product; what is printed would lead nowhere.
      const isFollowed = leadsOutside(node.url) || node.url.startsWith("#");
      return { inlines: isFollowed ? [{ kind: "link", href: node.url, content: inlines }] : inlines, problems };
    }
    case "break":
      return { inlines: [{ kind: "line_break" }], problems: [] };
    case "textDirective":
      return inlineDirective(writer, node, level);
    default:
      return unsupportedInline(writer, node);
  }
}

/** A block's directive in the middle of a line is not read as one: told, and left to be seen as it was written. */
function textOf(writer: Writer, node: Extract<PhrasingContent, { type: "text" }>): BuiltInlines {
  const strayed = /::+([a-z]+)[[{]/u.exec(node.value)?.[1];
  const problems = strayed === undefined ? [] : [unknownDirective(writer, node, `::${strayed}`)];
  return { inlines: [text(node.value.replaceAll("\n", " "))], problems };
}

function blockDirective(writer: Writer, node: DirectiveNode, level: number): Built {
  const { context, table } = writer;
  const builder =
    node.type === "leafDirective" && Object.hasOwn(table.blocks, node.name) ? table.blocks[node.name] : undefined;
  if (builder === undefined) return gapBlock([unknownDirective(writer, node, node.name)], context.language);
  const directive = directiveOf(writer, node, level);
  const moved = moveScope(context, directive);
  if (!moved.ok) return gapBlock(moved.problems, context.language);
  return builder(contextOf(moved.scope, table), moved.directive);
}

function inlineDirective(writer: Writer, node: DirectiveNode, level: number): BuiltInlines {
  const { context, table } = writer;
  const builder = Object.hasOwn(table.inlines, node.name) ? table.inlines[node.name] : undefined;
  if (builder === undefined) return gapInline([unknownDirective(writer, node, node.name)], context.language);
  const moved = moveScope(context, directiveOf(writer, node, level));
  if (!moved.ok) return gapInline(moved.problems, context.language);
  return builder(contextOf(moved.scope, table), moved.directive);
}

function directiveOf(writer: Writer, node: DirectiveNode, level: number): Directive {
  const attributes = Object.fromEntries(
    Object.entries(node.attributes ?? {}).map(([name, value]) => [name, value ?? ""]),
  );
  return { name: node.name, label: labelOf(node, writer.source.text), attributes, place: placeOf(writer, node), level };
}

function placeOf({ source }: Writer, node: Nodes): ProblemPlace {
  const line = source.line + (node.position?.start.line ?? 1) - 1;
  return { file: source.file, line, excerpt: sourceOf(node, source.text) };
}

function unknownDirective(writer: Writer, node: Nodes, name: string): Problem {
  const known = [...Object.keys(writer.table.blocks), ...Object.keys(writer.table.inlines)];
  return problem("unknown-directive", placeOf(writer, node), { name, nearest: nearest(name, known) });
}

/** Pictures, code, rules and footnotes have no place in a report: what was written is seen, and told. */
function unsupportedBlock(writer: Writer, node: RootContent): Built {
  const problems = [problem("unsupported-markdown", placeOf(writer, node), { what: node.type })];
  return gapBlock(problems, writer.context.language);
}

function unsupportedInline(writer: Writer, node: Nodes): BuiltInlines {
  const problems = [problem("unsupported-markdown", placeOf(writer, node), { what: node.type })];
  return { inlines: [text(sourceOf(node, writer.source.text))], problems };
}

function tableOf(writer: Writer, node: Table, level: number): Built {
  const rows = node.children.map((row) => row.children.map((cell) => inlinesOf(writer, cell.children, level)));
  const [head = [], ...body] = rows.map((cells) =>
    cells.map(({ inlines }): Cell => ({ content: inlines, detail: [] })),
  );
  const table: DocumentTable = {
    kind: "table",
    id: "tabell",
    label: null,
    caption: "",
    columns: head.map(({ content }, index) => ({
      text: plainText(content),
      align: node.align?.[index] === "right" ? "right" : "left",
      width: 1,
    })),
    rows: body.map((cells) => ({ role: "row", level: 0, cells, link: null })),
    notes: [],
  };
  return { blocks: [table], problems: rows.flat().flatMap(({ problems }) => problems) };
}
