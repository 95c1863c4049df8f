import { explain as explanationOf } from "#app/explanation/explain.ts";
import type { ExplanationView } from "#app/explanation/view.ts";
import type { OpenWorkspace } from "#app/workspaces/open.ts";
import { queryRef } from "#domain/cube/query.ts";
import type { Language } from "#domain/text.ts";

import { valueOf } from "../answer.ts";
import { openFolder } from "../open.ts";
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

/** `tertial explain <folder> <measure>`: the whole tree of where a number comes from, down to files and lines. */
export async function explain(folder: string, measure: string, options: QuestionOptions): Promise<number> {
  const open = await openFolder(folder, options);
  const tree = treeOf(open, queryRef(questionOf(open, measure, options)), options.language, deepest);
  if (options.json === true) printJson(tree);
  else print([...linesOf(tree, "", options.language), ...usesOf(tree.explanation, options.language)].join("\n"));
  return tree.explanation.value === null ? exitCode.failed : exitCode.ok;
}

function treeOf(open: OpenWorkspace, ref: string, language: Language, depth: number): ExplanationTree {
  const explanation = valueOf(explanationOf(open, { ref, offset: 0, language }), open, language);
  const inputs = depth === 0 ? [] : explanation.inputs.map((input) => treeOf(open, input.ref, language, depth - 1));
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
    ...facts.items.map(
      (fact) =>
        `${inner}${fact.place.file}:${fact.place.line}  ${fact.value}  ${[fact.unit, fact.period, fact.cut].filter((part) => part !== "").join(" · ")}`,
    ),
    ...(facts.total > facts.items.length
      ? [`${inner}… ${facts.total - facts.items.length} ${word("more", language)}`]
      : []),
    ...inputs.flatMap((input) => linesOf(input, `${indent}    `, language)),
  ];
}

function usesOf({ usedIn }: ExplanationView, language: Language): string[] {
  return usedIn.length === 0 ? [] : [`${word("usedIn", language)}: ${usedIn.map(({ text }) => text).join("; ")}`];
}
