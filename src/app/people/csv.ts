import { isDay } from "#domain/periods/span.ts";
import { roles } from "#domain/permissions/role.ts";
import { describe } from "#domain/problems/catalogue.ts";
import type { Sentences } from "#domain/problems/catalogue/entry.ts";
import type { Language } from "#domain/text.ts";
import { grantColumns, readPeople, type GrantColumn, type PeopleRow, type PeopleTable } from "#imports/people/csv.ts";
import { listPeople, savePeople, type Person, type PersonChange } from "#store/directory/person.ts";

import { refused, type Refusal } from "../result.ts";
import { addedEntry, changedEntry, codeOf, differing, type Hand } from "./change.ts";
import type { GrantRequest } from "./grants.ts";
import { faultsOf } from "./rules.ts";
import { peopleText, type PeopleCode } from "./words.ts";

/** What a row would do, or has done. */
export interface PeopleLine {
  readonly line: number;
  readonly userName: string;
  readonly outcome: "new" | "changed" | "unchanged" | "wrong";
  /** Which fields it sets. */
  readonly fields: readonly string[];
}

/** Something wrong with a file of people; null for a line: with the whole file. */
export interface PeopleProblem extends Sentences {
  readonly code: string;
  readonly line: number | null;
  readonly excerpt: string | null;
}

export interface PeopleCsv {
  /** False also where it was to be written, and something is wrong: then nothing is. */
  readonly isWritten: boolean;
  /** What the file was taken to be in; only UTF-8 is certain. */
  readonly encoding: PeopleTable["encoding"];
  readonly lines: readonly PeopleLine[];
  readonly problems: readonly PeopleProblem[];
  /** The roles that rows ask for; given by whoever has the right to. */
  readonly grants: readonly GrantRequest[];
}

interface CsvRequest {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly language: Language;
  /** False: shows what it would do, and writes nothing. */
  readonly isConfirmed: boolean;
  readonly newId: () => string;
}

/** Adds and changes people as a CSV file says, all of it or nothing. Nobody is taken away because they are not in the file. */
export async function peopleFromCsv(hand: Hand, request: CsvRequest): Promise<PeopleCsv> {
  const { language } = request;
  const table = readPeople(request.file, request.bytes);
  const plan = planOf(await listPeople(hand.directory), table.rows, hand.at, request.newId);
  const rowProblem = ({ line, excerpt, refusal }: RowFault): PeopleProblem => {
    return { code: refusal.code, line, excerpt, ...peopleText(refusal, language) };
  };
  const problems = [
    ...table.problems.map((one) => {
      return { code: one.code, line: one.line, excerpt: one.excerpt, ...describe(one, language) };
    }),
    ...plan.faults.map(rowProblem),
  ].toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0));
  const told = { encoding: table.encoding, lines: plan.lines, grants: plan.grants };
  if (!request.isConfirmed || problems.length > 0) return { ...told, problems, isWritten: false };
  const { added, changed } = plan;
  const entries = [
    ...added.map((person) => addedEntry(hand, person)),
    ...changed.map(({ id, change }) => changedEntry(hand, id, change)),
  ];
  const failed = await savePeople(hand.directory, { added, changed, entries });
  if (failed === null) return { ...told, problems, isWritten: true };
  const line = plan.lineOf.get(failed.person) ?? null;
  const late = rowProblem({ line, excerpt: null, refusal: refused(codeOf(failed.because)).refusal });
  return { ...told, problems: [late], isWritten: false };
}

interface RowFault {
  readonly line: number | null;
  readonly excerpt: string | null;
  readonly refusal: Refusal<PeopleCode>;
}

interface Plan {
  readonly lines: readonly PeopleLine[];
  readonly faults: readonly RowFault[];
  readonly added: readonly Person[];
  readonly changed: readonly { readonly id: string; readonly change: PersonChange }[];
  readonly grants: readonly GrantRequest[];
  /** The line that a person's id comes from. */
  readonly lineOf: ReadonlyMap<string, number>;
}

function planOf(people: readonly Person[], rows: readonly PeopleRow[], at: string, newId: () => string): Plan {
  const known = new Map(people.map((person) => [person.userName.toLowerCase(), person]));
  const first = new Map<string, PeopleRow>();
  const lines: PeopleLine[] = [];
  const faults: RowFault[] = [];
  const added: Person[] = [];
  const changed: { readonly id: string; readonly change: PersonChange }[] = [];
  const grants: GrantRequest[] = [];
  const lineOf = new Map<string, number>();
  for (const row of rows) {
    const { line, userName } = row;
    const key = userName.toLowerCase();
    const earlier = first.get(key);
    const asked = askedOf(row);
    const person = known.get(key);
    const fields = person === undefined ? { ...asked.change, name: asked.change.name ?? "" } : asked.change;
    const refusals = [
      ...asked.refusals,
      ...(earlier === undefined ? faultsOf({ userName, ...fields }).map((code) => refused(code).refusal) : []),
      ...(earlier === undefined || agrees(row, earlier) ? [] : [conflict(row, earlier)]),
    ];
    const change = person === undefined ? fields : differing(person, asked.change);
    const names = earlier === undefined ? Object.keys(change) : [];
    const outcome = person === undefined && earlier === undefined ? "new" : names.length > 0 ? "changed" : "unchanged";
    lines.push({ line, userName, fields: names, outcome: refusals.length > 0 ? "wrong" : outcome });
    for (const refusal of refusals) faults.push({ line, excerpt: excerptOf(row), refusal });
    if (asked.grant !== null) grants.push(asked.grant);
    if (earlier !== undefined) continue;
    first.set(key, row);
    const id = person?.id ?? newId();
    lineOf.set(id, line);
    if (person === undefined) added.push(newcomer(id, userName, asked.change, at));
    else if (names.length > 0) changed.push({ id, change });
  }
  return { lines, faults, added, changed, grants, lineOf };
}

function newcomer(id: string, userName: string, asked: PersonChange, createdAt: string): Person {
  const { name = "", mail = null, language = "sv", status = "active" } = asked;
  const own = { id, userName, name, mail, language, status, createdAt };
  return { ...own, isOperator: false, source: "csv", externalId: null };
}

interface Asked {
  readonly change: PersonChange;
  readonly grant: GrantRequest | null;
  readonly refusals: readonly Refusal<PeopleCode>[];
}

function askedOf(row: PeopleRow): Asked {
  const { name, mail, language, status } = row.own;
  const refusals: Refusal<PeopleCode>[] = [];
  const knownLanguage = language === "sv" || language === "en" ? language : undefined;
  const knownStatus = status === "active" || status === "blocked" ? status : undefined;
  if (language !== "" && knownLanguage === undefined) refusals.push(badWord("language", language, "sv, en"));
  if (status !== "" && knownStatus === undefined) refusals.push(badWord("status", status, "active, blocked"));
  const change: PersonChange = {
    ...(name === "" ? {} : { name }),
    ...(mail === "" ? {} : { mail }),
    ...(knownLanguage === undefined ? {} : { language: knownLanguage }),
    ...(knownStatus === undefined ? {} : { status: knownStatus }),
  };
  const grant = grantOf(row);
  if (grant !== null && "code" in grant) return { change, grant: null, refusals: [...refusals, grant] };
  return { change, grant, refusals };
}

function badWord(column: string, value: string, allowed: string): Refusal<PeopleCode> {
  return refused("bad_word", { column, value, allowed }).refusal;
}

/** The role that a row gives; null where it gives none. */
function grantOf({ userName, grant }: PeopleRow): GrantRequest | Refusal<PeopleCode> | null {
  if (grantColumns.every((column) => grant[column] === "")) return null;
  const { workspace, unit, from, to } = grant;
  const role = roles.find((one) => one === grant.role);
  const wrong = (column: GrantColumn): Refusal<PeopleCode> =>
    refused("incomplete_grant", { column, roles: roles.join(", ") }).refusal;
  if (workspace === "") return wrong("workspace");
  if (unit === "") return wrong("unit");
  if (role === undefined) return wrong("role");
  if (from !== "" && !isDay(from)) return wrong("from");
  if (to !== "" && (!isDay(to) || (from !== "" && to < from))) return wrong("to");
  return { userName, workspace, unit, role, from: from || null, to: to || null };
}

/** Whether a later row of somebody says nothing else than the first. */
function agrees({ own }: PeopleRow, first: PeopleRow): boolean {
  return Object.entries(own).every(([column, value]) => {
    return value === "" || new Map(Object.entries(first.own)).get(column) === value;
  });
}

function conflict({ userName }: PeopleRow, { line }: PeopleRow): Refusal<PeopleCode> {
  return refused("line_conflict", { userName, line: String(line) }).refusal;
}

const longestExcerpt = 120;

function excerptOf({ userName, own, grant }: PeopleRow): string {
  return [userName, ...Object.values(own), ...Object.values(grant)]
    .join(";")
    .replace(/;+$/u, "")
    .slice(0, longestExcerpt);
}
