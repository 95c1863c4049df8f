import type { Workspace } from "#domain/workspace.ts";

/** A number in a text that nobody could trace. */
export interface TypedNumber {
  readonly file: string;
  readonly text: string;
}

const months = "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december";

/** What digits may stand in prose: dates, years, names that have digits in them, and pointers into laws and documents. */
const allowed: readonly RegExp[] = [
  /\b\d{4}-\d{2}-\d{2}\b/gu,
  new RegExp(`\\b\\d{1,2}(–\\d{1,2})? (${months})\\b`, "gu"),
  /\b(19|20)\d{2}([–/](19|20)?\d{2})?(?!\d)/gu,
  /\bvecka \d{1,2}\b/giu,
  /\b\d{1,2}(–\d{1,2})? ?(§§?|kap\.)/gu,
  /\(\d{4}:\d+\)/gu,
  /\b(avsnitt|kapitel|bilaga|tabell|diagram|uppföljningsrapport|fas|etapp|steg|kvartal) \d+[a-z]?(\.\d+)*/giu,
  /\b\d{2}–\d{2} år\b/gu,
  /\b\d{2} (år|dagar) eller (yngre|äldre|mer)\b/gu,
  /\b(Windows \d+|Office 365|Microsoft 365|Agenda 2030|ISO \d+|Projekt U\d+|[A-Z]+-?\d+|pm3|1177|covid-19)/giu,
];

/** Numbers that stand typed in the templates' prose and in what was written in the rounds, with a little of the text around. */
export function typedNumbers(workspace: Workspace): readonly TypedNumber[] {
  return writtenTexts(workspace).flatMap(({ file, text }) => {
    const prose = allowed.reduce((rest, pattern) => rest.replaceAll(pattern, ""), withoutDirectives(text));
    return [...prose.matchAll(/.{0,30}\d.{0,20}/gu)].map(([found]) => ({ file, text: found.trim() }));
  });
}

function writtenTexts({ reports, rounds }: Workspace): readonly TypedNumber[] {
  const said = rounds.flatMap(({ id, assessments, comments }) => [
    ...assessments.flatMap(({ comment, reason, outcome }) => [comment, reason, outcome]).map((text) => ({ id, text })),
    ...comments.map(({ text }) => ({ id, text })),
  ]);
  return [
    ...reports.map(({ file, body }) => ({ file, text: body })),
    ...said.flatMap(({ id, text }) => (text === null ? [] : [{ file: `rounds/${id}.yaml`, text: text.sv }])),
  ];
}

/** Bound values and blocks are what numbers should be; links' addresses are not prose. */
function withoutDirectives(markdown: string): string {
  return markdown
    .replaceAll(/::?:?[a-z]+(\[[^\]]*\])?(\{[^}]*\})?/gu, "")
    .replaceAll(/\]\([^)]*\)/gu, "]")
    .replaceAll(/^[\s#]*\d+\. /gmu, "");
}
