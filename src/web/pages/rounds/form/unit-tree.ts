/** A unit of a tree that is listed depth first. */
export interface Node {
  readonly code: string;
  readonly name: string;
  readonly depth: number;
  readonly parent: string | null;
}

/** A unit and all below it. */
export function withBelow(nodes: readonly Node[], code: string): readonly string[] {
  const at = nodes.findIndex((node) => node.code === code);
  const top = nodes[at];
  if (top === undefined) return [];
  const after = nodes.findIndex((node, index) => index > at && node.depth <= top.depth);
  return nodes.slice(at, after < 0 ? undefined : after).map((node) => node.code);
}

/** Those whose units above are all opened. */
export function shownNodes<One extends Node>(nodes: readonly One[], opened: ReadonlySet<string>): readonly One[] {
  const shown = new Set<string>();
  return nodes.filter(({ code, parent }) => {
    const isShown = parent === null || (shown.has(parent) && opened.has(parent));
    if (isShown) shown.add(code);
    return isShown;
  });
}

/** Those with all of some, or, where they were there already, without them. `kept` are never taken away. */
export function toggled(
  chosen: readonly string[],
  codes: readonly string[],
  kept: ReadonlySet<string>,
): readonly string[] {
  const before = new Set(chosen);
  if (codes.some((code) => !before.has(code))) return [...before, ...codes.filter((code) => !before.has(code))];
  const gone = new Set(codes.filter((code) => !kept.has(code)));
  return chosen.filter((code) => !gone.has(code));
}
