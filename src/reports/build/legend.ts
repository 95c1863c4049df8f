import type { DocumentRow } from "../document.ts";
import { localText, type Scope } from "./context.ts";

/** What the steps of scales that rows show mean, as one note; none where no scale says what its steps mean. */
export function legendNotes(scope: Scope, rows: readonly DocumentRow[]): readonly string[] {
  const shown = new Set(
    rows
      .flatMap(({ cells }) => cells.flatMap(({ content, detail }) => [...content, ...detail]))
      .flatMap((inline) => (inline.kind === "status" ? [`${inline.symbol} ${inline.text}`] : [])),
  );
  const meanings = scope.workspace.scales
    .flatMap(({ steps }) => steps)
    .flatMap(({ name, symbol, meaning }) => {
      const words = localText(scope, name);
      if (meaning === null || !shown.has(`${symbol} ${words}`)) return [];
      return [`${words}: ${localText(scope, meaning).replace(/\.$/u, "")}.`];
    });
  return meanings.length === 0 ? [] : [[...new Set(meanings)].join(" ")];
}
