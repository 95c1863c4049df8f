import { readFileSync } from "node:fs";
import { join } from "node:path";

import { spanKey } from "#domain/periods/span.ts";
import type { Extract } from "#imports/sources/extract.ts";
import { opened, type OpenedFile } from "#imports/sources/file.ts";

/** A file of tests/fixtures/sources. */
export function fixture(name: string): OpenedFile {
  return opened({ name, bytes: readFileSync(join(import.meta.dirname, "../fixtures/sources", name)) });
}

/** A file with a text in it. */
export function textFile(name: string, text: string): OpenedFile {
  return opened({ name, bytes: new TextEncoder().encode(text) });
}

/** An extract that there must be. */
export function known(extract: Extract | null): Extract {
  if (extract === null) throw new TypeError("the reader does not know the file");
  return extract;
}

/** The values of an extract as lines: period, names by facet, amount. */
export function valueLines({ values }: Extract): readonly string[] {
  return values.map(({ period, names, amount }) => {
    const said = Object.entries(names)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([facet, name]) => `${facet}=${name}`);
    return [spanKey(period), ...said, amount].join(" ");
  });
}

/** The problems of an extract as `code line`. */
export function problemLines({ problems }: Extract): readonly string[] {
  return problems.map(({ code, line }) => `${code} ${line ?? "–"}`);
}
