import { nameOn, type IsoDate, type UnitCode } from "#domain/organisation/organisation.ts";
import { standingPath } from "#domain/organisation/place.ts";
import { subtree, treeAt } from "#domain/organisation/tree.ts";
import { isDay } from "#domain/periods/span.ts";
import type { Grant } from "#domain/permissions/grant.ts";
import {
  delegableFrom,
  may,
  namedUnit,
  stateOf,
  type Asker,
  type Thing,
  type Verdict,
} from "#domain/permissions/may.ts";
import { rightsOf, type Role } from "#domain/permissions/role.ts";
import { inLanguage, type Language } from "#domain/text.ts";

import type { Names } from "../people/names.ts";
import { denied, found, refused, type Judged } from "../result.ts";
import { abilityOf, type Ability } from "./abilities.ts";
import { isLasting } from "./delegate.ts";
import { mayEnd } from "./end.ts";
import { grantsOn } from "./past.ts";
import { roleStoreOf } from "./settle.ts";
import type { Seat } from "./seat.ts";
import { fixedText, operatorText, rightText, roleText } from "./words.ts";

/** Who can do what on a unit, or what somebody can do. */
export interface GrantsView {
  readonly day: IsoDate;
  readonly unit: UnitName | null;
  readonly person: PersonName | null;
  /** Those that hold on the day, or will hold later. */
  readonly grants: readonly GrantView[];
  /** Asked of a unit: those on units below it. */
  readonly below: readonly GrantView[];
  /** Asked of a person: roles of their own that they have let others have. */
  readonly handedOver: readonly GrantView[];
  /** Why the asker has roles here that nobody has given them; null where they have none such. */
  readonly notice: string | null;
  readonly may: { readonly give: Ability };
}

interface UnitName {
  readonly code: UnitCode;
  readonly name: string;
}

interface PersonName {
  readonly id: string;
  readonly name: string;
}

export interface GrantView {
  readonly id: string;
  readonly person: PersonName;
  readonly role: { readonly id: Role; readonly name: string };
  /** What the role gives the right to, in words. */
  readonly rights: string;
  readonly unit: UnitName;
  /** How many units it reaches: its own and all below. */
  readonly units: number;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  /** `ahead`: it begins later. `withdrawn`: who handed it over does not have it any more. */
  readonly state: "holds" | "ahead" | "withdrawn";
  readonly delegatedBy: PersonName | null;
  readonly may: { readonly end: Ability; readonly delegate: Ability };
}

export interface GrantsQuestion {
  readonly unit: UnitCode | null;
  readonly person: string | null;
  readonly day: string | null;
}

/**
 * The roles on a unit, from wherever they are inherited; or those of a person, where the asker may see them. Everybody may see
 * their own, which is what is answered where nothing is asked. As of a day: who had the right then, for any part of the day.
 */
export async function viewGrants(
  seat: Seat,
  names: Names,
  { unit, person, day }: GrantsQuestion,
  language: Language,
): Promise<Judged<GrantsView>> {
  const { asker } = seat;
  const asked = day ?? asker.today;
  if (!isDay(asked)) return refused("bad_day", { name: asked });
  const whose = person ?? (unit === null ? asker.person : null);
  const verdict = maySee(asker, unit === null ? "anything" : namedUnit(asker, unit));
  if (!verdict.allowed && whose !== asker.person) return denied("administer", verdict.because);
  if (unit !== null && standingPath(asker.organisation, unit, asked).length === 0)
    return refused("no_such_unit", { name: unit });
  const then: Asker = { ...asker, today: asked, grants: await grantsOn(seat, asked) };
  const teller = tellerOf(seat, then, names, language);
  const tell = (isTold: (grant: Grant) => boolean): readonly GrantView[] =>
    then.grants.filter(isTold).flatMap(teller.grant);
  const isWhose = (grant: Grant): boolean => whose === null || grant.person === whose;
  const isSeen = (grant: Grant): boolean =>
    grant.person === asker.person || maySee(asker, namedUnit(asker, grant.unit)).allowed;
  const path = unit === null ? null : standingPath(asker.organisation, unit, asked);
  return found({
    day: asked,
    unit: unit === null ? null : teller.unit(unit),
    person: whose === null ? null : teller.person(whose),
    // Who may see a unit's roles sees those that reach it from above, too.
    grants: tell((grant) => isWhose(grant) && (path === null ? isSeen(grant) : path.includes(grant.unit))),
    below: unit === null ? [] : tell((grant) => isWhose(grant) && isSeen(grant) && isBelow(then, grant.unit, unit)),
    handedOver:
      whose === null ? [] : tell((grant) => isFrom(then, grant, whose) && (whose === asker.person || isSeen(grant))),
    notice: noticeOf(seat, language),
    may: { give: giveAbility(seat, unit === null ? "anything" : namedUnit(asker, unit), language) },
  });
}

function noticeOf({ open, asker, who }: Seat, language: Language): string | null {
  const { grants } = open.workspace;
  if (asker.grants.every((grant) => isLasting({ who }, grant, grants))) return null;
  return operatorText(grants.length === 0 ? "nobody_yet" : "no_administrator", language);
}

/** Roles are for those who give them, and those who look into who may what. */
export function maySee(asker: Asker, thing: Thing): Verdict {
  const verdict = may(asker, "administer", thing);
  const other = may(asker, "history", thing);
  return verdict.allowed || !other.allowed ? verdict : other;
}

const isBelow = ({ organisation, today }: Asker, unit: UnitCode, above: UnitCode): boolean =>
  unit !== above && standingPath(organisation, unit, today).includes(above);

function isFrom({ grants }: Asker, grant: Grant, person: string): boolean {
  return grants.find(({ id }) => id === grant.delegatedFrom)?.person === person;
}

function giveAbility({ open, asker }: Seat, thing: Thing, language: Language): Ability {
  if (roleStoreOf(open) === null) return { allowed: false, why: fixedText("in_file", language) };
  return abilityOf(may(asker, "administer", thing), "administer", language);
}

interface Teller {
  readonly unit: (code: UnitCode) => UnitName;
  readonly person: (id: string) => PersonName;
  /** Nothing for one that has ended. */
  readonly grant: (grant: Grant) => readonly GrantView[];
}

function tellerOf(seat: Seat, then: Asker, names: Names, language: Language): Teller {
  const { organisation } = seat.open.workspace;
  const tree = treeAt(organisation, then.today);
  const unit = (code: UnitCode): UnitName => ({
    code,
    name: inLanguage(nameOn(organisation, code, then.today), language),
  });
  const person = (id: string): PersonName => ({ id, name: names.ofPerson(id, language) });
  const grant = (one: Grant): readonly GrantView[] => {
    const verdict = stateOf(one, then);
    const state = verdict.allowed ? "holds" : verdict.because.reason;
    if (state !== "holds" && state !== "ahead" && state !== "withdrawn") return [];
    const source = then.grants.find(({ id }) => id === one.delegatedFrom);
    return [
      {
        id: one.id,
        person: person(one.person),
        role: { id: one.role, name: roleText(one.role, language) },
        rights: rightsText(one.role, language),
        unit: unit(one.unit),
        units: Math.max(1, subtree(tree, one.unit).length),
        from: one.from,
        to: one.to,
        state,
        delegatedBy: source === undefined ? null : person(source.person),
        may: { end: endAbility(seat, one, language), delegate: delegateAbility(seat, one, language) },
      },
    ];
  };
  return { unit, person, grant };
}

export function rightsText(role: Role, language: Language): string {
  return rightsOf[role].map((right) => rightText(right, language)).join(", ");
}

/** By how things are today, whatever day is looked at. */
function endAbility({ open, asker }: Seat, grant: Grant, language: Language): Ability {
  if (roleStoreOf(open) === null) return { allowed: false, why: fixedText("in_file", language) };
  const given = open.workspace.grants.find(({ id }) => id === grant.id);
  if (given === undefined) return { allowed: false, why: fixedText("not_given", language) };
  if (given.to !== null && given.to < asker.today) return { allowed: false, why: fixedText("ended", language) };
  return abilityOf(mayEnd(asker, given), "administer", language);
}

function delegateAbility({ open, asker, who }: Seat, grant: Grant, language: Language): Ability {
  if (roleStoreOf(open) === null) return { allowed: false, why: fixedText("in_file", language) };
  const isOwn = delegableFrom(asker, grant.role, grant.unit).some(({ id }) => id === grant.id);
  const isAllowed = isOwn && isLasting({ who }, grant, open.workspace.grants);
  return isAllowed ? { allowed: true, why: null } : { allowed: false, why: fixedText("not_delegable", language) };
}
