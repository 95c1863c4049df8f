import { scimError } from "./message.ts";

/** One comparison of a filter: the attribute in small letters, and what it must be. */
export interface Clause {
  readonly attribute: string;
  readonly value: string;
}

const clauseForm = /^\s*([A-Za-z][\w.:-]*)\s+eq\s+("(?:[^"\\]|\\.)*"|true|false)\s*/iu;

/** Reads `userName eq "eva" and active eq true`: what is understood of the filters of RFC 7644. Throws a ToldError for any other. */
export function parseFilter(filter: string | undefined): readonly Clause[] {
  if (filter === undefined || filter.trim() === "") return [];
  const clauses: Clause[] = [];
  let rest = filter;
  for (;;) {
    const [all = "", attribute = "", value = ""] = clauseForm.exec(rest) ?? [];
    if (all === "") throw scimError("scim_invalid_filter", filter.slice(0, 100));
    clauses.push({ attribute: attribute.toLowerCase(), value: textOf(value, filter) });
    rest = rest.slice(all.length);
    if (rest === "") return clauses;
    if (!/^and\s/iu.test(rest)) throw scimError("scim_invalid_filter", filter.slice(0, 100));
    rest = rest.slice("and".length);
  }
}

function textOf(value: string, filter: string): string {
  if (!value.startsWith('"')) return value.toLowerCase();
  try {
    return String(JSON.parse(value));
  } catch {
    throw scimError("scim_invalid_filter", filter.slice(0, 100));
  }
}
