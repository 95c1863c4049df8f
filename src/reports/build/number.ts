import { term } from "#domain/terms.ts";
import type { Language } from "#domain/text.ts";
import type { Block, Heading, Inline } from "../document.ts";

export interface NumberOptions {
  readonly language: Language;
  readonly numberedHeadings: boolean;
}

/**
 * What can be known only of the whole: the numbers of headings, ids that are unique, and the labels
 * "Tabell 3" and "Diagram 2" in order.
 */
export function numberBlocks(blocks: readonly Block[], options: NumberOptions): readonly Block[] {
  const state: State = { counters: [], ids: new Map(), tables: 0, charts: 0 };
  return blocks.map((block) => numberBlock(block, state, options));
}

interface State {
  counters: number[];
  readonly ids: Map<string, number>;
  tables: number;
  charts: number;
}

function numberBlock(block: Block, state: State, options: NumberOptions): Block {
  switch (block.kind) {
    case "heading":
      return numberHeading(block, state, options);
    case "table": {
      const label =
        block.caption === "" ? null : term("table", options.language, { number: String((state.tables += 1)) });
      return { ...block, id: unique(state, block.id), label };
    }
    case "chart": {
      const label = term("chart", options.language, { number: String((state.charts += 1)) });
      return {
        ...block,
        id: unique(state, block.id),
        label,
        table: { ...block.table, id: unique(state, block.table.id) },
      };
    }
    case "quote":
      return { ...block, blocks: block.blocks.map((one) => numberBlock(one, state, options)) };
    case "list":
      return { ...block, items: block.items.map((item) => item.map((one) => numberBlock(one, state, options))) };
    default:
      return block;
  }
}

function numberHeading(heading: Heading, state: State, options: NumberOptions): Heading {
  const { level } = heading;
  state.counters = [...state.counters.slice(0, level - 1), (state.counters[level - 1] ?? 0) + 1];
  const number = options.numberedHeadings ? state.counters.join(".") : heading.number;
  return { ...heading, number, id: unique(state, slug(wordsOf(heading.content))) };
}

/** The words that are written; values are left out, so that an id outlives a change of data. */
function wordsOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => ("content" in inline ? wordsOf(inline.content) : inline.kind === "text" ? inline.text : ""))
    .join("");
}

/** `Måluppfyllelse & utfall` -> `maluppfyllelse-utfall` */
export function slug(words: string): string {
  const plain = words.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
  return plain.replaceAll(/[^a-z0-9]+/gu, "-").replaceAll(/^-|-$/gu, "") || "avsnitt";
}

function unique(state: State, wanted: string): string {
  const count = (state.ids.get(wanted) ?? 0) + 1;
  state.ids.set(wanted, count);
  return count === 1 ? wanted : unique(state, `${wanted}-${count}`);
}
