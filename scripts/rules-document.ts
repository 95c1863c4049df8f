import type { Both } from "#domain/text.ts";
import { checkManuscript } from "#reports/check/check.ts";
import { manuscriptOfExample } from "#reports/check/example.ts";
import type { Finding, Severity } from "#reports/check/finding.ts";
import type { Rule } from "#reports/check/rule.ts";
import { rules } from "#reports/check/rules.ts";

const severities: Readonly<Record<Severity, Both>> = {
  error: { sv: "fel", en: "error" },
  warning: { sv: "varning", en: "warning" },
  question: { sv: "fråga", en: "question" },
};

/** The pages of docs/check, by file name: a table of all rules, and one page a rule. */
export function rulesDocuments(): ReadonlyMap<string, string> {
  return new Map([["README.md", indexPage()], ...rules.map((rule) => [`${rule.id}.md`, rulePage(rule)] as const)]);
}

function indexPage(): string {
  const rows = rules.map(({ id, name, severity }) => {
    return `| [${id}](${id}.md) | ${name.en} | ${name.sv} | ${severities[severity].en} |`;
  });
  return `# The number check's rules

What a report is held against: its own drafts as they are written, and any report that is handed in. A finding has a place, its arithmetic, a correction where one is known, and a *confidence* from 0 to 1 by what it rests on.
An *error* means that two things in print cannot both be right, and that rounding does not explain it; a *warning* something that rounding does explain, or that does not change a number's meaning; a *question* what only the author can know.
A table whose rows and columns are uncertain is shown as such and not judged.

Each rule has a page, made from the rule itself: its examples are its first tests, and what is said of them is what it says. The pages are written by \`node scripts/write-rules.ts\`.

| rule | what holds where it is kept | på svenska | usually |
| --- | --- | --- | --- |
${rows.join("\n")}
`;
}

function rulePage(rule: Rule): string {
  const { id, name, severity, about, law, examples } = rule;
  const parts = [
    `# ${name.en}`,
    `*${name.sv}*`,
    `\`${id}\` · ${severities[severity].en} (${severities[severity].sv})${law === null ? "" : ` · ${law.en} (${law.sv})`}`,
    about.en,
    `På svenska: ${about.sv}`,
    "## What it finds",
    ...examples.found.flatMap((markdown) => [quoted(markdown), ...findingsIn(markdown, rule).map(findingText)]),
    "## What looks alike and is right",
    ...examples.alike.map(quoted),
    `[All rules](README.md). This page is written by \`node scripts/write-rules.ts\`.`,
  ];
  return `${parts.join("\n\n")}\n`;
}

function findingsIn(markdown: string, { id, known }: Rule): readonly Finding[] {
  return checkManuscript(manuscriptOfExample(markdown), known).findings.filter(({ rule }) => rule === id);
}

/** As a block of code: the Markdown as it is written, not as it would look. */
const quoted = (markdown: string): string => `\`\`\`markdown\n${markdown.trimEnd()}\n\`\`\``;

function findingText({ severity, confidence, says, reasoning, correction }: Finding): string {
  const lines = [
    `- **${severities[severity].en}**, confidence ${confidence.toFixed(2)}: ${says.en}`,
    `  - ${says.sv}`,
    ...reasoning.map(({ en, sv }) => `  - ${en === sv ? en : `${en} (${sv})`}`),
    ...(correction === null ? [] : [`  - Correction: ${correction}`]),
  ];
  return lines.map((line) => line.trimEnd().replaceAll(/(?<=\S)\s+/gu, " ")).join("\n");
}
