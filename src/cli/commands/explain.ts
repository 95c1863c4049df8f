import { whereFrom } from "#app/explanation/explain.ts";
import { asWritten } from "#app/history/names.ts";
import { momentText } from "#app/store/moment.ts";
import type { ExplanationView } from "#app/explanation/view.ts";
import type { OpenWorkspace } from "#app/workspaces/open.ts";
import { queryRef } from "#domain/cube/query.ts";
import type { Language } from "#domain/text.ts";

import { valueOf } from "../answer.ts";
import { withPlace } from "../open.ts";
import { exitCode, print, printJson } from "../output.ts";
import { questionOf, type QuestionOptions } from "../question.ts";
import { usesLines } from "../uses.ts";
import { word } from "../words.ts";

/** An explanation with those of its inputs. */
interface ExplanationTree {
  readonly explanation: ExplanationView;
  readonly inputs: readonly ExplanationTree[];
}

export interface ExplainOptions extends QuestionOptions {
  /** How many steps down; formulas never refer to themselves, so the tree always ends. */
  readonly depth: number;
  /** Which of the facts of each number. */
  readonly offset: number;
  readonly limit: number;
}

/** `tertial explain <place> <measure>`: the whole tree of where a number comes from, down to files and lines. */
export function explain(place: string, measure: string, options: ExplainOptions): Promise<number> {
  return withPlace(place, options, (open) => tellTree(open, measure, options));
}

async function tellTree(open: OpenWorkspace, measure: string, options: ExplainOptions): Promise<number> {
  const tree = await treeOf(open, queryRef(questionOf(open, measure, options)), options, options.depth);
  if (options.json === true) printJson(tree);
  else
    print([...linesOf(tree, "", options.language), ...usesLines(tree.explanation.usedIn, options.language)].join("\n"));
  return tree.explanation.value === null ? exitCode.failed : exitCode.ok;
}

async function treeOf(
  open: OpenWorkspace,
  ref: string,
  options: ExplainOptions,
  depth: number,
): Promise<ExplanationTree> {
  const { offset, limit, language } = options;
  const explanation = valueOf(await whereFrom(open, { ref, offset, limit, language }, asWritten), open, language);
  const inputs: ExplanationTree[] = [];
  if (depth > 0) for (const input of explanation.inputs) inputs.push(await treeOf(open, input.ref, options, depth - 1));
  return { explanation, inputs };
}

function linesOf({ explanation, inputs }: ExplanationTree, indent: string, language: Language): string[] {
  const { measure, question, value, absent, kind, formula, rules, facts, coverage, definition } = explanation;
  const shown = value?.text ?? `– (${absent ?? ""})`;
  const details = [kind, formula, ...rules, coverage, definitionText(definition, language)];
  const inner = `${indent}  `;
  return [
    `${indent}${shown}  ${measure}  ${question}`,
    ...details.filter((line) => line !== null).map((line) => `${inner}${line}`),
    ...facts.items.map((fact) => `${inner}${factText(fact)}`),
    ...(facts.total > facts.items.length ? [`${inner}${pageText(facts, language)}`] : []),
    ...batchLines(facts.items, language).map((line) => `${inner}${line}`),
    ...inputs.flatMap((input) => linesOf(input, `${indent}    `, language)),
  ];
}

type FactView = ExplanationView["facts"]["items"][number];

function factText({ place, value, unit, period, cut, batch }: FactView): string {
  const about = [unit, period, cut].filter((part) => part !== "").join(" · ");
  return `${place.file}:${place.line}  ${value}  ${about}${batch === null ? "" : `  [${batch.number}]`}`;
}

/** Each batch that the facts came with, once: when it was read, by whom, and which file it was. */
function batchLines(facts: readonly FactView[], language: Language): string[] {
  const batches = new Map(facts.flatMap(({ batch }) => (batch === null ? [] : [[batch.number, batch] as const])));
  return [...batches.values()].map(
    ({ number, at, who, file, rows, sha256, reason }) =>
      `[${number}] ${word("batch", language)} ${number}: ${momentText(at)} ${who}, ${file}, ${rows} ${word("rows", language)}, SHA-256 ${sha256 === "" ? "–" : sha256}, ${reason}`,
  );
}

/** Which version of the definition held, since when, and where it stands. */
function definitionText(definition: ExplanationView["definition"], language: Language): string {
  const { version, of, from, place } = definition;
  const since = from === null ? "" : `, ${word("inForce", language)} ${from}`;
  return `${word("definition", language)} ${version} ${word("outOf", language)} ${of}${since}: ${place.file}:${place.line}`;
}

/** `21–40 av 5000 uppgifter` */
function pageText({ offset, items, total }: ExplanationView["facts"], language: Language): string {
  const shown = items.length === 0 ? "0" : `${offset + 1}–${offset + items.length}`;
  return `${shown} ${word("outOf", language)} ${total} ${word("facts", language)} (--offset, --limit)`;
}
