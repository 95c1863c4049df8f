import { inner, valueIn, type Markup } from "./markup.ts";

/** The paragraphs and tables of a container, those in wrappings too. */
export function flowOf(container: Markup): readonly Markup[] {
  return container.children.flatMap((element) => {
    switch (element.name) {
      case "p":
      case "tbl":
        return [element];
      case "sdt":
        return isContents(element) ? [] : element.children.flatMap((child) => wrapped(child, "sdtContent"));
      case "AlternateContent":
        return flowOf(inner(element, "Choice") ?? element);
      case "ins":
      case "moveTo":
      case "customXml":
      case "smartTag":
      case "Fallback":
        return flowOf(element);
      default:
        return [];
    }
  });
}

const wrapped = (element: Markup, name: string): readonly Markup[] => (element.name === name ? flowOf(element) : []);

/** A table of contents says again what the headings say. */
function isContents(element: Markup): boolean {
  return (valueIn(element, ["sdtPr", "docPartObj", "docPartGallery"]) ?? "").startsWith("Table of");
}
