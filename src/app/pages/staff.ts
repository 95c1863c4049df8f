import type { Page } from "../page.ts";
import type { Viewpoint } from "../viewpoint.ts";
import { areaSections } from "./areas.ts";
import { areaPage, contextFor, section } from "./parts.ts";
import { word } from "./words.ts";

/** Tables and charts of those who work here. */
export function staffPage(viewpoint: Viewpoint): Page {
  const sections = areaSections(contextFor(viewpoint), "staff");
  const title = word("staff", viewpoint.language);
  const empty = [section("staff", title, [], { empty: word("noStaff", viewpoint.language) })];
  return areaPage(viewpoint, "staff", [], sections.length === 0 ? empty : sections);
}
