import type { Profile } from "#domain/profiles/profile.ts";

import type { Extract } from "../sources/extract.ts";

/** The saved profile that a file is of: all that it is recognised by is among the file's marks. Of several the one that asks most. */
export function recognise(
  { kind, marks }: Pick<Extract, "kind" | "marks">,
  profiles: readonly Profile[],
): Profile | null {
  const own = new Set(marks);
  const fitting = profiles.filter(
    ({ source, recognisedBy }) =>
      source === kind && recognisedBy.length > 0 && recognisedBy.every((mark) => own.has(mark)),
  );
  const [first = null] = fitting.toSorted((one, other) => other.recognisedBy.length - one.recognisedBy.length);
  return first;
}
