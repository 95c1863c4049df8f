import type { Profile, Role, Translation } from "#domain/profiles/profile.ts";
import { wordFor } from "#domain/problems/words.ts";
import { isOwnRole, rolesOf } from "#domain/profiles/role.ts";
import { sourceWords } from "#domain/profiles/words.ts";
import type { LocalText } from "#domain/text.ts";

import { group, list, mapped, parts, text, untold, value, type Field } from "../field.ts";
import { general } from "../general.ts";
import { day, oneOf, plain, quoted, written, yes, type Print } from "../reader.ts";
import { nameOfThing } from "../titles.ts";
import { no, words } from "./words.ts";

type FacetRole = Extract<Role, { readonly kind: "facet" }>;

/** One side of a profile's values as it is told. */
interface ToldRole extends Partial<Omit<FacetRole, "kind">> {
  readonly id: string;
  readonly value?: string;
}

type ToldProfile = Omit<Profile, "unit" | "measure" | "scenario" | "version" | "cuts"> & {
  readonly roles: readonly ToldRole[];
};

function toldProfile(profile: Profile): ToldProfile {
  const { unit: _unit, measure: _measure, scenario: _scenario, version: _version, cuts: _cuts, ...rest } = profile;
  return {
    ...rest,
    roles: rolesOf(profile).map(([id, role]) => {
      if (role.kind === "fixed") return { id, value: role.value };
      const { facet, translations, otherwise, empty } = role;
      return { id, facet, translations, otherwise, empty };
    }),
  };
}

const otherwises: Readonly<Record<FacetRole["otherwise"], LocalText>> = {
  same: { sv: "betyder vad de säger", en: "mean what they say" },
  refuse: { sv: "stoppar inläsningen", en: "stop the import" },
  skip: { sv: "läses inte in", en: "are passed over" },
};

const roleName: Print<ToldRole> = ({ id }, reader) =>
  isOwnRole(id) ? wordFor("role", id, reader.language) : nameOfThing("dimension")(id, reader);

const translation: Print<Translation> = ({ outside, inside, from, to }, reader) => {
  const meaning = inside === null ? otherwises.skip[reader.language] : quoted(inside, reader);
  const days = [from, to].map((one) => (one === null ? "" : day(one, reader)));
  const when = from === null && to === null ? "" : ` (${days.join("–")})`;
  return `${quoted(outside, reader)} → ${meaning}${when}`;
};

export const profile: Field<Profile> = mapped(
  toldProfile,
  group<ToldProfile>({
    id: untold,
    name: text(words.name),
    source: value({ sv: "Källan", en: "The source" }, oneOf(sourceWords)),
    recognisedBy: list({ sv: "Kännetecken", en: "Marks" }, written),
    reading: value({ sv: "Läsningen", en: "The reading" }, general),
    roles: parts<ToldRole>(
      { one: { sv: "Tolkningen av", en: "The meaning of" }, many: { sv: "Tolkningen", en: "The meaning" } },
      ({ id }) => id,
      roleName,
      {
        id: untold,
        value: value({ sv: "Alltid", en: "Always" }, written),
        facet: value({ sv: "Kolumnen", en: "The column" }, written),
        translations: list({ sv: "Översättningar", en: "Translations" }, translation),
        otherwise: value({ sv: "Namn utan översättning", en: "Names without translation" }, oneOf(otherwises)),
        empty: value({ sv: "Tomt betyder", en: "Empty means" }, written),
      },
    ),
    negated: list({ sv: "Mått som byter tecken", en: "Measures that change sign" }, (id, reader) =>
      id === "*" ? plain(reader.language === "sv" ? "alla" : "all", reader) : nameOfThing("measure")(id, reader),
    ),
    completeFor: value({ sv: "Filen är fullständig för", en: "The file is complete for" }, nameOfThing("unit")),
    automatic: value({ sv: "Bekräftas av sig själv", en: "Confirmed by itself" }, yes, no),
  }),
);
