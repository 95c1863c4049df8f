import type { IsoDate, UnitCode } from "#domain/organisation/organisation.ts";
import { isDay } from "#domain/periods/span.ts";
import { roles, type Role } from "#domain/permissions/role.ts";
import { grantColumns, type GrantColumn, type PeopleRow } from "#imports/people/csv.ts";
import type { Person, PersonChange } from "#store/directory/person.ts";

import { refused, type Refusal } from "../result.ts";
import { differing } from "./change.ts";
import { faultsOf } from "./rules.ts";
import type { PeopleCode } from "./words.ts";

/** What a row would do, or has done. */
export interface PeopleLine {
  readonly line: number;
  readonly userName: string;
  readonly outcome: "new" | "changed" | "unchanged" | "wrong";
  /** Which fields it sets. */
  readonly fields: readonly string[];
}

/** A role that a row asks for. */
export interface GrantRequest {
  readonly line: number;
  readonly userName: string;
  readonly workspace: string;
  readonly unit: UnitCode;
  readonly role: Role;
  /** Null: from today. */
  readonly from: IsoDate | null;
  /** Null: until further notice. */
  readonly to: IsoDate | null;
}

/** What is wrong with a row; null for a line: with no single one. */
export interface RowFault {
  readonly line: number | null;
  readonly excerpt: string | null;
  readonly refusal: Refusal<PeopleCode>;
}

/** What a file of people comes to. */
export interface CsvPlan {
  readonly lines: readonly PeopleLine[];
  readonly faults: readonly RowFault[];
  readonly added: readonly Person[];
  readonly changed: readonly { readonly id: string; readonly change: PersonChange }[];
  readonly grants: readonly GrantRequest[];
  /** The line that a person's id comes from. */
  readonly lineOf: ReadonlyMap<string, number>;
  /** Everybody as they are when it has been done, by user name in small letters. */
  readonly after: ReadonlyMap<string, Pick<Person, "id" | "status">>;
}

/** What the rows of a file would do to the people there are. Who is new gets an id and the moment `at`. */
export function planOf(
  people: readonly Person[],
  rows: readonly PeopleRow[],
  at: string,
  newId: () => string,
): CsvPlan {
  const known = new Map(people.map((person) => [person.userName.toLowerCase(), person]));
  const first = new Map<string, PeopleRow>();
  const lines: PeopleLine[] = [];
  const faults: RowFault[] = [];
  const added: Person[] = [];
  const changed: { readonly id: string; readonly change: PersonChange }[] = [];
  const grants: GrantRequest[] = [];
  const lineOf = new Map<string, number>();
  const after = new Map<string, Pick<Person, "id" | "status">>(known);
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
    after.set(key, { id, status: change.status ?? person?.status ?? "active" });
    if (person === undefined) added.push(newcomer(id, userName, asked.change, at));
    else if (names.length > 0) changed.push({ id, change });
  }
  return { lines, faults, added, changed, grants, lineOf, after };
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
function grantOf({ line, userName, grant }: PeopleRow): GrantRequest | Refusal<PeopleCode> | null {
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
  return { line, userName, workspace, unit, role, from: from || null, to: to || null };
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
