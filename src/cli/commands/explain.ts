import { whereFrom } from "#app/explanation/explain.ts";
import { momentText } from "#app/store/moment.ts";
import type { ExplanationView } from "#app/explanation/view.ts";
import type { OpenWorkspace } from "#app/workspaces/open.ts";
import { queryRef } from "#domain/cube/query.ts";
import type { Language } from "#domain/text.ts";

import { valueOf } from "../answer.ts";
import { withPlace } from "../open.ts";
import { exitCode, print, printJson } from "../output.ts";
import { questionOf, type QuestionOptions } from "../question.ts";
import { word } from "../words.ts";

/** An explanation with those of its inputs. */
interface ExplanationTree {
  readonly explanation: ExplanationView;
  readonly inputs: readonly ExplanationTree[];
}

/** Formulas never refer to themselves, so this is far deeper than any is. */
const deepest = 30;

/** `tertial explain <place> <measure>`: the whole tree of where a number comes from, down to files and lines. */
export function explain(place: string, measure: string, options: QuestionOptions): Promise<number> {
  return withPlace(place, options, (open) => tellTree(open, measure, options));
}

async function tellTree(open: OpenWorkspace, measure: string, options: QuestionOptions): Promise<number> {
  const tree = await treeOf(open, queryRef(questionOf(open, measure, options)), options.language, deepest);
  if (options.json === true) printJson(tree);
  else print([...linesOf(tree, "", options.language), ...usesOf(tree.explanation, options.language)].join("\n"));
  return tree.explanation.value === null ? exitCode.failed : exitCode.ok;
}

async function treeOf(open: OpenWorkspace, ref: string, language: Language, depth: number): Promise<ExplanationTree> {
  const explanation = valueOf(await whereFrom(open, { ref, offset: 0, language }), open, language);
  const inputs: ExplanationTree[] = [];
  if (depth > 0)
    for (const input of explanation.inputs) inputs.push(await treeOf(open, input.ref, language, depth - 1));
  return { explanation, inputs };
}

function linesOf({ explanation, inputs }: ExplanationTree, indent: string, language: Language): string[] {
  const { measure, question, value, absent, kind, formula, rules, facts, coverage, definition } = explanation;
  const shown = value?.text ?? `– (${absent ?? ""})`;
  const version = definition.of > 1 ? ` (v${definition.version})` : "";
  const details = [kind, formula, ...rules, coverage].filter((line) => line !== null);
  const inner = `${indent}  `;
  return [
    `${indent}${shown}  ${measure}${version}  ${question}`,
    ...details.map((line) => `${inner}${line}`),
    ...facts.items.map((fact) => `${inner}${factText(fact)}`),
    ...(facts.total > facts.items.length
      ? [`${inner}… ${facts.total - facts.items.length} ${word("more", language)}`]
      : []),
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
    ({ number, at, by, file, rows, sha256, reason }) =>
      `[${number}] ${word("batch", language)} ${number}: ${momentText(at)} ${by}, ${file}, ${rows} ${word("rows", language)}, SHA-256 ${sha256 === "" ? "–" : sha256}, ${reason}`,
  );
}

function usesOf({ usedIn }: ExplanationView, language: Language): string[] {
  return usedIn.length === 0 ? [] : [`${word("usedIn", language)}: ${usedIn.map(({ text }) => text).join("; ")}`];
}
