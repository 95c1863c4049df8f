import { showableIn, type Language } from "#domain/text.ts";
import type { ReportDocument } from "#reports/document.ts";
import type { BatchOrigin, NumberOrigin, Origins } from "#reports/origin.ts";
import { valuesIn } from "#reports/values.ts";

import { explainAll } from "../explanation/explain.ts";
import type { AnsweredView, BatchView } from "../explanation/view.ts";
import { withoutPersons } from "../history/names.ts";
import { momentText } from "../store/moment.ts";
import type { OpenWorkspace } from "../workspaces/open.ts";

/** So many facts are told of each number: a report is read, and thousands of lines are for the product to page through. */
const factsTold = 5;

const words = {
  sv: {
    formula: "Formel",
    rule: "Hur",
    basis: "Slag",
    absent: "Saknas",
    definition: "Definition",
    coverage: "Täckning",
    version: (version: number, of: number, from: string | null) =>
      `version ${version} av ${of}${from === null ? "" : `, gäller från ${from}`}`,
    place: (file: string, line: number) => `${file}, rad ${line}`,
    batch: (number: number) => `Inläsning ${number}`,
  },
  en: {
    formula: "Formula",
    rule: "How",
    basis: "Kind",
    absent: "Missing",
    definition: "Definition",
    coverage: "Coverage",
    version: (version: number, of: number, from: string | null) =>
      `version ${version} of ${of}${from === null ? "" : `, in force from ${from}`}`,
    place: (file: string, line: number) => `${file}, line ${line}`,
    batch: (number: number) => `Batch ${number}`,
  },
} as const;

/** Where each number of a report comes from, and what it was made of, all the way down. Throws a StoreError. */
export async function originsIn(open: OpenWorkspace, { blocks, language }: ReportDocument): Promise<Origins> {
  const refs = valuesIn(blocks).flatMap(({ ref }) => ref ?? []);
  const answers = await explainAll(open, refs, { limit: factsTold, language }, withoutPersons);
  const batches = new Map(
    answers.flatMap(({ facts }) => facts.items.flatMap(({ batch }) => batch ?? [])).map(byNumber),
  );
  return showableIn({
    numbers: answers.map((answer) => numberOrigin(answer, language)),
    batches: [...batches.values()]
      .toSorted((one, other) => one.number - other.number)
      .map((one) => told(one, language)),
  });
}

const byNumber = (batch: BatchView): readonly [number, BatchView] => [batch.number, batch];

function told({ number, at, who, reason, file, sha256 }: BatchView, language: Language): BatchOrigin {
  const hash = sha256 === "" ? "" : `SHA-256 ${sha256}`;
  const parts = [words[language].batch(number), momentText(at), who, reason, file, hash];
  return { number, text: parts.filter((part) => part !== "").join(" · ") };
}

function numberOrigin(answer: AnsweredView, language: Language): NumberOrigin {
  const { ref, measure, question, value, inputs, facts } = answer;
  return {
    ref,
    value: value?.text ?? "–",
    question: `${measure} · ${question}`,
    lines: linesOf(answer, language),
    inputs: inputs.map(({ ref: input, name, detail, value: part, absent }) => ({
      ref: input,
      text: `${[name, detail].filter((text) => text !== "").join(" · ")}: ${part?.text ?? absent ?? "–"}`,
    })),
    facts: facts.items.map(({ place, value: printed, unit, period, scenario, cut, note, batch }) => ({
      ...place,
      value: printed,
      about: [unit, period, scenario, cut, note ?? ""].filter((text) => text !== "").join(" · "),
      batch: batch?.number ?? null,
    })),
    factCount: facts.total,
  };
}

function linesOf(answer: AnsweredView, language: Language): NumberOrigin["lines"] {
  const { formula, rules, kind, absent, coverage, definition } = answer;
  const say = words[language];
  const { text, version, of, from, place } = definition;
  const held = `${text} (${say.version(version, of, from)}; ${say.place(place.file, place.line)})`;
  const lines: readonly (readonly [string, string | null])[] = [
    [say.formula, formula],
    [say.rule, rules.length === 0 ? null : rules.join(" · ")],
    [say.basis, kind],
    [say.absent, absent],
    [say.coverage, coverage],
    [say.definition, held],
  ];
  return lines.flatMap(([term, content]) => (content === null ? [] : [{ term, text: content }]));
}
