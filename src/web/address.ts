import { useParams, useSearch } from "@tanstack/react-router";

import { readSearch, type Search } from "./search.ts";

/** What the path of an address names; empty where the page has no such part. */
export interface PathNames {
  readonly workspace: string;
  readonly objective: string;
  readonly assignment: string;
  readonly statement: string;
  readonly row: string;
  readonly register: string;
  readonly measure: string;
  readonly report: string;
  readonly file: string;
  readonly ref: string;
  readonly batch: string;
  readonly person: string;
  readonly import: string;
  readonly round: string;
  /** A unit that a page is about; which one the reader looks from stands in the search. */
  readonly unit: string;
}

export function usePathNames(): PathNames {
  const params: unknown = useParams({ strict: false });
  const given = new Map<string, unknown>(Object.entries(params ?? {}));
  const name = (key: string): string => {
    const value = given.get(key);
    return typeof value === "string" ? value : "";
  };
  return {
    workspace: name("workspace"),
    objective: name("objective"),
    assignment: name("assignment"),
    statement: name("statement"),
    row: name("row"),
    register: name("register"),
    measure: name("measure"),
    report: name("report"),
    // What is left of the path: a file may stand in folders.
    file: name("_splat"),
    ref: name("ref"),
    batch: name("batch"),
    person: name("person"),
    import: name("import"),
    round: name("round"),
    unit: name("unit"),
  };
}

export function useAddressSearch(): Search {
  const search: unknown = useSearch({ strict: false });
  return readSearch(Object.fromEntries(Object.entries(search ?? {})));
}
