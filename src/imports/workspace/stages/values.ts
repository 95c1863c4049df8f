import type { Fact } from "#domain/measures/fact.ts";
import type { Register } from "#domain/registers/register.ts";
import { checkFollowed, checkInTree, withoutOverlaps } from "../overlaps.ts";
import type { Problems } from "../problems.ts";
import { readFacts } from "../read/facts.ts";
import { readRegister } from "../read/registers.ts";
import type { Names } from "../references.ts";
import { yamlOf } from "../source.ts";
import { idOf, type Base } from "./base.ts";

/** What is known: facts, and the records of registers. */
export interface Values {
  readonly facts: readonly Fact[];
  readonly registers: readonly Register[];
}

/** Reads facts and registers. */
export function readValues(base: Base, names: Names, problems: Problems): Values {
  const read = (base.files.get("facts") ?? []).map((file) => readFacts(file, names, problems));
  const facts = withoutOverlaps(read.flat(), problems);
  checkInTree(facts, base.organisation, base.units, problems);
  checkFollowed(facts, base.ended, problems);
  return { facts, registers: readRegisters(base, problems) };
}

function readRegisters(base: Base, problems: Problems): readonly Register[] {
  const records = new Map((base.files.get("records") ?? []).map((file) => [idOf(file.path), file]));
  const files = base.files.get("registers") ?? [];
  const ids = new Set(files.map((file) => idOf(file.path)));
  for (const [id, file] of records) {
    const name = `registers/${id}.yaml`;
    if (!ids.has(id)) problems.add("missing-file", { file: file.path, line: null }, { name });
  }
  return files.flatMap((file) => {
    const id = idOf(file.path);
    const source = yamlOf(file, problems);
    return source === null ? [] : (readRegister(id, source, records.get(id) ?? null, base.units, problems) ?? []);
  });
}
