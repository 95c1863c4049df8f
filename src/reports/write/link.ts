import { leadsOutside } from "../address.ts";
import type { Block, ReportDocument } from "../document.ts";

/** Where a link may lead: out to the web or mail, or to a place in the document. Null: anything else, which is printed as plain text. */
export type LinkTarget =
  | { readonly kind: "outside"; readonly href: string }
  | { readonly kind: "inside"; readonly id: string }
  | null;

/** `places` holds the ids that can be linked to, see `placesIn`. */
export function linkTarget(href: string, places: ReadonlySet<string>): LinkTarget {
  if (leadsOutside(href)) return { kind: "outside", href };
  const id = href.startsWith("#") ? href.slice(1) : "";
  return places.has(id) ? { kind: "inside", id } : null;
}

/** Ids of the document's headings, tables and charts. */
export function placesIn(document: ReportDocument): ReadonlySet<string> {
  return new Set(document.blocks.flatMap(idsOf));
}

function idsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case "heading":
    case "table":
    case "chart":
      return [block.id];
    case "list":
      return block.items.flat().flatMap(idsOf);
    case "quote":
      return block.blocks.flatMap(idsOf);
    default:
      return [];
  }
}
