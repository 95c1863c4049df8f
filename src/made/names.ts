import type { Model } from "#domain/workspace.ts";

/** What the units of a workspace are called now, by their codes. */
export function unitNames({ organisation }: Model): ReadonlyMap<string, string> {
  return new Map(organisation.units.map(({ code, name }) => [code, name.sv]));
}

/** What its accounts are called, by their numbers. */
export function accountNames({ dimensions }: Model): ReadonlyMap<string, string> {
  const accounts = dimensions.find(({ id }) => id === "account");
  return new Map((accounts?.members ?? []).map(({ id, name }) => [id, name.sv]));
}
