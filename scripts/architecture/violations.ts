import type { Graph, Import } from "./graph.ts";
import {
  cycleReason,
  domainOrder,
  domainOrderReason,
  domainPackages,
  domainPackagesReason,
  dynamicImportReason,
  layers,
  type LayerRule,
} from "./rules.ts";

/** A broken rule: where, what, and the reason of the rule. */
export interface Violation {
  readonly place: string;
  readonly what: string;
  readonly reason: string;
}

const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file);
const isBelow = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);

function ruleOf(file: string): LayerRule | undefined {
  return layers.filter((rule) => isBelow(file, rule.from)).toSorted((a, b) => b.from.length - a.from.length)[0];
}

const violation = (found: Import, what: string, reason: string): Violation => ({
  place: `src/${found.file}:${found.line}`,
  what,
  reason,
});

function layerViolations(found: Import): Violation[] {
  const { file, target, typeOnly } = found;
  if (target === null) return [];
  const rule = ruleOf(file);
  if (rule === undefined)
    return [violation(found, "this folder has no rule", "every folder of src stands in the table")];
  // A test may read what the tests share.
  if (isTest(file) && isBelow(target, "../tests")) return [];
  const allowed = [rule.from, ...rule.may, ...(typeOnly ? rule.mayTypes : [])];
  if (allowed.some((folder) => isBelow(target, folder))) return [];
  return [violation(found, `${rule.from} may not import ${found.specifier}`, rule.reason)];
}

function domainOrderViolations(found: Import): Violation[] {
  const { file, target } = found;
  if (target === null || !isBelow(file, "domain") || !isBelow(target, "domain")) return [];
  const level = (path: string): number =>
    domainOrder.findIndex((nouns) => nouns.some((noun) => isBelow(path, `domain/${noun}`)));
  const [own, other] = [level(file), level(target)];
  if (own === -1) return [violation(found, "this part of the domain has no place in the order", domainOrderReason)];
  if (other !== -1 && other <= own) return [];
  return [violation(found, `it may not import ${found.specifier}, which stands above it`, domainOrderReason)];
}

function domainPackageViolations(found: Import): Violation[] {
  const { file, specifier, target } = found;
  if (target !== null || isTest(file) || !isBelow(file, "domain") || domainPackages.includes(specifier)) return [];
  return [violation(found, `the domain may not import ${specifier}`, domainPackagesReason)];
}

/** One violation for each cycle that is there when the program runs (`import type` leaves nothing behind). */
function cycleViolations({ files, imports }: Graph): Violation[] {
  const targets = Map.groupBy(
    imports.filter(({ typeOnly }) => !typeOnly),
    ({ file }) => file,
  );
  const done = new Set<string>();
  const found: Violation[] = [];
  const walk = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) {
      const cycle = [...path.slice(path.indexOf(file)), file];
      found.push({ place: `src/${file}`, what: `import cycle: ${cycle.join(" → ")}`, reason: cycleReason });
      return;
    }
    if (done.has(file)) return;
    for (const { target } of targets.get(file) ?? []) if (target !== null) walk(target, [...path, file]);
    done.add(file);
  };
  for (const file of files) walk(file, []);
  return found;
}

/** Everything in the graph that breaks a rule of the table. */
export function findViolations(graph: Graph): Violation[] {
  const computed = graph.unreadable.map(({ file, line }) => ({
    place: `src/${file}:${line}`,
    what: "the address of this import is computed",
    reason: dynamicImportReason,
  }));
  const broken = graph.imports.flatMap((found) => [
    ...layerViolations(found),
    ...domainOrderViolations(found),
    ...domainPackageViolations(found),
  ]);
  return [...broken, ...computed, ...cycleViolations(graph)];
}
