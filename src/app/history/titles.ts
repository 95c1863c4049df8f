import type { SubjectRef } from "#domain/assessment/assessment.ts";
import type { RegisterRecord } from "#domain/registers/register.ts";
import { personPrefix } from "#domain/permissions/grant.ts";
import { roundIn } from "#domain/posts/post.ts";
import { fill } from "#domain/terms.ts";
import { inLanguage, lowerFirst, type LocalText } from "#domain/text.ts";
import type { Model } from "#domain/workspace.ts";
import { itemKey, type Noun } from "#store/item.ts";
import { thingsOf, type Bodies } from "#store/workspace.ts";

import { roleText } from "../permissions/words.ts";
import { local, quoted, written, type Print, type Reader } from "./reader.ts";

/** What one thing of a sort is called in a sentence: `Målet ”God arbetsmiljö”`. */
interface Title<Body> {
  /** With `{name}` where the name goes. */
  readonly the: LocalText;
  readonly name: Print<Body>;
}

type Named = { readonly name: LocalText };

const byName: Print<Named> = ({ name }, reader) => local(name, reader);

const titles: { readonly [N in Noun]: Title<Bodies[N]> } = {
  settings: { the: { sv: "Arbetsytans inställningar", en: "The settings of the workspace" }, name: byName },
  scale: { the: { sv: "Bedömningsskalan {name}", en: "The scale {name}" }, name: byName },
  unit: { the: { sv: "Enheten {name}", en: "The unit {name}" }, name: byName },
  edge: {
    the: { sv: "Platsen i organisationen för {name}", en: "The place in the organisation of {name}" },
    name: ({ unit }, reader) => nameOfThing("unit")(unit, reader),
  },
  succession: {
    the: { sv: "Efterträdaren till {name}", en: "The successor of {name}" },
    name: ({ unit }, reader) => nameOfThing("unit")(unit, reader),
  },
  grant: {
    the: { sv: "Behörigheten för {name}", en: "The role of {name}" },
    name: ({ person, role }, { nameOf, language }) =>
      [nameOf?.(`person:${person}`), roleText(role, language)].filter((part) => part !== undefined).join(", "),
  },
  dimension: { the: { sv: "Dimensionen {name}", en: "The dimension {name}" }, name: byName },
  measure: { the: { sv: "Måttet {name}", en: "The measure {name}" }, name: byName },
  statement: { the: { sv: "Uppställningen {name}", en: "The statement {name}" }, name: byName },
  table: { the: { sv: "Tabellen {name}", en: "The table {name}" }, name: byName },
  chart: { the: { sv: "Diagrammet {name}", en: "The chart {name}" }, name: byName },
  profile: { the: { sv: "Inläsningsprofilen {name}", en: "The import profile {name}" }, name: byName },
  level: { the: { sv: "Målnivån {name}", en: "The level {name}" }, name: byName },
  objective: { the: { sv: "Målet {name}", en: "The objective {name}" }, name: byName },
  indicator: { the: { sv: "Styrmåttet {name}", en: "The indicator {name}" }, name: byName },
  assignment: { the: { sv: "Uppdraget {name}", en: "The assignment {name}" }, name: byName },
  risk: { the: { sv: "Risken {name}", en: "The risk {name}" }, name: byName },
  control: { the: { sv: "Kontrollmomentet {name}", en: "The control {name}" }, name: byName },
  register: { the: { sv: "Registret {name}", en: "The register {name}" }, name: byName },
  record: {
    the: { sv: "Registerposten {name}", en: "The record {name}" },
    name: ({ register, value }, reader) =>
      [recordName(value, register, reader), nameOfThing("register")(register, reader)].join(", "),
  },
  round: { the: { sv: "Uppföljningen {name}", en: "The round {name}" }, name: byName },
  submission: {
    the: { sv: "Svaren från {name}", en: "The answers of {name}" },
    name: ({ round, value: { unit } }, reader) => where(round, unit, reader),
  },
  assessment: {
    the: { sv: "Bedömningen av {name}", en: "The assessment of {name}" },
    name: ({ round, value: { subject, unit, source } }, reader) => {
      const by = inLanguage(sources[source], reader.language);
      return `${subjectText(subject, reader)} (${by}, ${where(round, unit, reader)})`;
    },
  },
  comment: {
    the: { sv: "Kommentaren till {name}", en: "The comment on {name}" },
    name: ({ round, value: { on, unit } }, reader) => `${subjectText(on, reader)} (${where(round, unit, reader)})`,
  },
  calendar: { the: { sv: "Posten {name} i årshjulet", en: "The calendar entry {name}" }, name: byName },
  reminder: {
    the: { sv: "Påminnelsen till {name}", en: "The reminder to {name}" },
    name: ({ person, round, assignment, unit }, reader) => {
      const of = round === null ? nameOfThing("assignment")(assignment ?? "", reader) : where(round, unit, reader);
      return [reader.nameOf?.(`person:${person}`), of].filter((part) => part !== undefined).join(", ");
    },
  },
  post: {
    the: { sv: "Inlägget om {name}", en: "The post on {name}" },
    name: ({ on }, reader) => subjectText(on, reader),
  },
  mention: {
    the: { sv: "Omnämnandet av {name}", en: "The mention of {name}" },
    name: ({ person }, { nameOf }) => nameOf?.(personPrefix + person) ?? person,
  },
  exception: {
    the: { sv: "Undantaget från sifferkontrollen i {name}", en: "The exception from the number check in {name}" },
    name: ({ report }, reader) => nameOfThing("report")(report, reader),
  },
  report: { the: { sv: "Rapportmallen {name}", en: "The report template {name}" }, name: byName },
};

const sources = {
  unit: { sv: "enhetens", en: "the unit’s" },
  decided: { sv: "beslutad", en: "decided" },
} as const satisfies Readonly<Record<string, LocalText>>;

/** A unit, in a round where it is one's. */
const where = (round: string | null, unit: string, reader: Reader): string =>
  [nameOfThing("unit")(unit, reader), ...(round === null ? [] : [nameOfThing("round")(round, reader)])].join(", ");

const longestName = 60;

/** A record has no name: the first of its texts stands for it. */
function recordName({ id, values }: RegisterRecord, register: string, reader: Reader): string {
  const fields = reader.workspace.registers.find((one) => one.id === register)?.fields ?? [];
  const first = fields.find(({ type, id: field }) => type === "text" && (values[field] ?? "") !== "");
  const name = first === undefined ? id : (values[first.id] ?? id);
  return quoted(name.length > longestName ? `${name.slice(0, longestName)} …` : name, reader);
}

// What stands under a noun was written from the domain's value of that noun; the chain of changes tells if anybody else has written.
const titleWords = (noun: Noun): Title<object> => titles[noun] as Title<object>;

/** What a thing is called in a sentence, as it stood: `Styrmåttet ”Sjukfrånvaro”`. */
export function titleOf(noun: Noun, body: object, reader: Reader): string {
  const { the, name } = titleWords(noun);
  return fill(inLanguage(the, reader.language), { name: name(body, reader) ?? "" });
}

/** The same for a thing by its id; the id where the workspace does not have it (any more). */
export function titleById(noun: Noun, id: string, reader: Reader): string {
  const body = find(reader.workspace, noun, id);
  if (body !== undefined) return titleOf(noun, body, reader);
  return fill(inLanguage(titles[noun].the, reader.language), { name: quoted(id, reader) });
}

/** The name of what an id stands for, in quotation marks; the id itself where the workspace does not have it. */
export function nameOfThing(noun: Noun): Print<string> {
  return (id, reader) => {
    const body = find(reader.workspace, noun, id);
    return (body === undefined ? null : titleWords(noun).name(body, reader)) ?? written(id, reader);
  };
}

const spokenOf = {
  row: { noun: "measure", the: { sv: "raden {name}", en: "the row {name}" } },
  question: { noun: null, the: { sv: "frågan {name}", en: "the question {name}" } },
  section: { noun: null, the: { sv: "avsnittet {name}", en: "the section {name}" } },
} as const;

/** What an assessment, a comment or a post is about: `målet ”God arbetsmiljö”`, `raden ”Personalkostnader”`. */
export function subjectText(subject: SubjectRef, reader: Reader): string {
  const answers = roundIn(subject);
  if (answers !== null) {
    const name = where(answers.round, answers.unit, reader);
    return lowerFirst(fill(inLanguage(titles.submission.the, reader.language), { name }));
  }
  const colon = subject.indexOf(":");
  const [kind, id] = [subject.slice(0, colon), subject.slice(colon + 1)];
  if (kind === "row" || kind === "question" || kind === "section") {
    const { noun, the } = spokenOf[kind];
    const name = noun === null ? quoted(id, reader) : nameOfThing(noun)(id, reader);
    return fill(inLanguage(the, reader.language), { name: name ?? "" });
  }
  return isNoun(kind) ? lowerFirst(titleById(kind, id, reader)) : quoted(subject, reader);
}

function isNoun(word: string): word is Noun {
  return Object.hasOwn(titles, word);
}

const known = new WeakMap<Model, ReadonlyMap<string, object>>();

/** A thing as the workspace has it; kept by workspace, for each sentence asks. */
function find(workspace: Model, noun: Noun, id: string): object | undefined {
  const things = known.get(workspace) ?? new Map(thingsOf(workspace).map((thing) => [itemKey(thing), thing.body]));
  known.set(workspace, things);
  return things.get(itemKey({ noun, id }));
}
