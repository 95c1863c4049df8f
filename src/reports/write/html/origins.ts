import { h, type Child, type Html } from "#formats/html/markup.ts";
import type { FactOrigin, NumberOrigin, Origins } from "../../origin.ts";
import type { HtmlContext } from "./context.ts";

/** The place of each answer by the question behind the number. */
export function originPlaces({ numbers }: Origins): ReadonlyMap<string, string> {
  return new Map(numbers.map(({ ref }, index) => [ref, `tertial-from-${index + 1}`]));
}

/** Where every number comes from, after the report: each number above leads here, and each answer on to what it was made of. */
export function writeOrigins({ numbers, batches }: Origins, context: HtmlContext): Child {
  if (numbers.length === 0) return null;
  const { words } = context;
  return h(
    "section",
    { class: "origins", "aria-labelledby": "tertial-origins" },
    h("h2", { id: "tertial-origins" }, words.origins),
    h("p", {}, words.originsLead),
    h(
      "ol",
      {},
      numbers.map((number) => [writeOrigin(number, context), "\n"]),
    ),
    batches.length === 0 ? null : h("h3", {}, words.batches),
    batches.length === 0
      ? null
      : h(
          "ul",
          {},
          batches.map(({ number, text }) => h("li", { id: batchPlace(number) }, text)),
        ),
  );
}

const batchPlace = (number: number): string => `tertial-batch-${number}`;

function writeOrigin(number: NumberOrigin, context: HtmlContext): Html {
  const { words, origins } = context;
  const { ref, value, question, lines, inputs, facts, factCount } = number;
  const inputLinks = inputs.map(({ ref: input, text }, index) => {
    const place = origins.get(input);
    const shown = place === undefined ? text : h("a", { href: `#${place}` }, text);
    return index === 0 ? shown : ["; ", shown];
  });
  return h(
    "li",
    { id: origins.get(ref) },
    h("p", {}, h("strong", {}, value), ` ${question}`),
    h(
      "dl",
      {},
      lines.map(({ term, text }) => item(term, text)),
      inputs.length === 0 ? null : item(words.madeOf, inputLinks),
      facts.length === 0 ? null : item(words.facts, factList(facts, factCount, context)),
    ),
  );
}

function item(term: string, content: Child): Html {
  return h("div", {}, h("dt", {}, term), h("dd", {}, content));
}

function factList(facts: readonly FactOrigin[], count: number, { words }: HtmlContext): Child {
  const lines = facts.map(({ file, line, value, about, batch }) =>
    h(
      "li",
      {},
      `${file}, ${words.line} ${line}: ${value} (${about})`,
      batch === null ? null : [" · ", h("a", { href: `#${batchPlace(batch)}` }, `${words.batch} ${batch}`)],
    ),
  );
  const more = count > facts.length ? h("li", {}, words.factsOf(facts.length, count)) : null;
  return h("ul", {}, lines, more);
}
