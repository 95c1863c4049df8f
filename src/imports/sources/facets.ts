import type { Facet, SourceValue } from "./extract.ts";

/** A facet before it is known which names occur in it. */
export interface FacetDefinition extends Omit<Facet, "values"> {
  /** What a name is called, where the source says so; null where it does not. */
  readonly labelOf?: (name: string) => string | null;
}

/** The facets that the values have names in, with those names in order of first occurrence. */
export function facetsOf(definitions: readonly FacetDefinition[], values: readonly SourceValue[]): readonly Facet[] {
  const names = new Map(definitions.map(({ id }) => [id, new Set<string>()]));
  for (const value of values) for (const [facet, name] of Object.entries(value.names)) names.get(facet)?.add(name);
  return definitions.flatMap(({ labelOf = () => null, ...facet }) => {
    const own = [...(names.get(facet.id) ?? [])];
    return own.length === 0 ? [] : [{ ...facet, values: own.map((name) => ({ name, label: labelOf(name) })) }];
  });
}
