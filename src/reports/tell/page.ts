import type { Language } from "#domain/text.ts";
import { showableIn } from "#domain/text.ts";
import { h, type Child, type Html } from "#formats/html/markup.ts";

import type { Severity } from "../check/finding.ts";
import { htmlFile } from "../write/html/file.ts";
import { wordsIn } from "../write/words.ts";
import { pageStyle } from "./page-style.ts";
import { writePassage } from "./page-passage.ts";
import type { FindingView, ReportCheckView, RuleView, StandingView } from "./view.ts";
import { tellingWords } from "./words.ts";

const severities = ["error", "warning", "question"] as const satisfies readonly Severity[];
const looks = {
  error: { symbol: "▲", tone: "bad" },
  warning: { symbol: "◆", tone: "mid" },
  question: { symbol: "●", tone: "none" },
} as const satisfies Record<Severity, unknown>;

/** What came of checking a report, as one HTML file to send on or print: each finding with what stands there and its arithmetic. */
export function writeCheckPage(result: ReportCheckView, language: Language): string {
  const check = showableIn(result);
  const words = tellingWords[language];
  const title = words.title(check.file);
  return htmlFile({
    language,
    title,
    style: pageStyle,
    body: [
      h("a", { class: "skip", href: "#findings" }, wordsIn(language).skipToContent),
      "\n",
      h("header", { class: "told" }, h("h1", {}, title), sums(check, language)),
      "\n",
      h(
        "main",
        { id: "findings" },
        contents(check, language),
        "\n",
        check.findings.map((finding, index) => [writeFinding(finding, index + 1, check, language), "\n"]),
        unjudged(check.unjudged, language),
        rulesBehind(check, language),
      ),
      "\n",
    ],
  });
}

function sums({ findings, read, rules }: ReportCheckView, language: Language): Child {
  const words = tellingWords[language];
  const counts = severities.flatMap((severity) => {
    const count = findings.filter((one) => one.severity === severity).length;
    return count === 0 ? [] : [words.counts[severity](count)];
  });
  const held = rules.filter(({ id }) => !findings.some(({ rule }) => rule === id)).length;
  return [
    h("p", { class: "sum" }, counts.length === 0 ? words.nothing : counts.join(", ")),
    h("p", {}, words.read(read.sections, read.tables, read.figures), " ", `${words.held(held, rules.length)}.`),
  ];
}

const findingPlace = (number: number): string => `finding-${number}`;
const rulePlace = (id: string): string => `rule-${id}`;

/** The findings in short, each leading to where it is told. */
function contents({ findings }: ReportCheckView, language: Language): Child {
  const words = tellingWords[language];
  if (findings.length === 0) return null;
  const items = findings.map(({ severity, says }, index) =>
    h("li", {}, h("a", { href: `#${findingPlace(index + 1)}` }, sign(severity, language), says)),
  );
  return [
    h("nav", { "aria-labelledby": "in-short" }, h("h2", { id: "in-short" }, words.findings), h("ol", {}, items)),
    h("p", { class: "note" }, words.legend),
  ];
}

function writeFinding(
  { rule, severity, confidence, says, passages, reasoning, correction }: FindingView,
  number: number,
  check: ReportCheckView,
  language: Language,
): Html {
  const words = tellingWords[language];
  const [{ at }] = passages;
  const named = check.rules.find(({ id }) => id === rule);
  return h(
    "article",
    { id: findingPlace(number), "aria-labelledby": `${findingPlace(number)}-says` },
    h("h2", { id: `${findingPlace(number)}-says` }, `${number}. `, sign(severity, language), says),
    h("p", { class: "note" }, `${at.text} · ${words.confidence(Math.round(confidence * 100))}`),
    passages.map((passage, index) =>
      writePassage({ passage, own: at, language: check.language, label: `${words.passage} ${number}.${index + 1}` }),
    ),
    reasoning.length === 0
      ? null
      : h(
          "ol",
          { class: "steps", "aria-label": words.steps },
          reasoning.map((step) => h("li", {}, step)),
        ),
    correction === null ? null : h("p", {}, `${words.correction}: `, h("strong", {}, correction)),
    named === undefined ? null : h("p", {}, `${words.rule}: `, h("a", { href: `#${rulePlace(named.id)}` }, named.name)),
  );
}

/** A symbol and a word, never a colour alone. */
function sign(severity: Severity, language: Language): Child {
  const { symbol, tone } = looks[severity];
  const word = `${tellingWords[language].severities[severity]}: `;
  return h("span", { class: `status ${tone}` }, h("span", { class: "sign", "aria-hidden": "true" }, symbol), word);
}

function unjudged(standings: readonly StandingView[], language: Language): Child {
  const words = tellingWords[language];
  if (standings.length === 0) return null;
  const items = standings.map(({ text }) => h("li", {}, text));
  return [h("h2", {}, words.unjudged), h("p", {}, words.unjudgedWhy), h("ul", {}, items), "\n"];
}

function rulesBehind({ findings, rules }: ReportCheckView, language: Language): Child {
  const broken = rules.filter(({ id }) => findings.some(({ rule }) => rule === id));
  return broken.length === 0
    ? null
    : [h("h2", {}, tellingWords[language].rules), broken.map((rule) => writeRule(rule, language))];
}

function writeRule({ id, name, about, law }: RuleView, language: Language): Child {
  const lawful = law === null ? null : h("p", {}, `${tellingWords[language].law}: ${law}`);
  return [h("h3", { id: rulePlace(id) }, name), h("p", {}, about), lawful, "\n"];
}
