import { h, type Html } from "#formats/html/markup.ts";
import type { ReportDocument } from "../document.ts";
import { noOrigins, type Origins } from "../origin.ts";
import { writeBlocks } from "./html/blocks.ts";
import { htmlFile } from "./html/file.ts";
import { originPlaces, writeOrigins } from "./html/origins.ts";
import { styleSheet } from "./html/style.ts";
import { placesIn } from "./link.ts";
import { identityOf } from "./marks.ts";
import { wordsIn } from "./words.ts";

/**
 * The document as one HTML file that needs nothing beside it: no script, its own style sheet, drawings in place. Where `origins` are given,
 * each number leads to where it comes from, at the end of the file.
 */
export function writeHtml(document: ReportDocument, origins: Origins = noOrigins): string {
  const words = wordsIn(document.language);
  const context = { document, places: placesIn(document), origins: originPlaces(origins), words };
  return htmlFile({
    language: document.language,
    title: [document.title, document.unit].filter((part) => part !== "").join(" – "),
    style: styleSheet,
    body: [
      h("a", { class: "skip", href: "#tertial-report" }, words.skipToContent),
      "\n",
      cover(document),
      "\n",
      h("main", { id: "tertial-report" }, "\n", writeBlocks(document.blocks, context), writeOrigins(origins, context)),
      "\n",
      foot(document, words.version.toLowerCase()),
    ],
  });
}

function cover(document: ReportDocument): Html {
  const names = [document.organisation, document.unit].filter(
    (name, index, all) => name !== "" && all.indexOf(name) === index,
  );
  const identity = identityOf(document).map(({ term, text }) => h("div", {}, h("dt", {}, term), h("dd", {}, text)));
  return h(
    "header",
    { class: "cover" },
    h("p", { class: "over" }, names.join(" · ")),
    h("h1", {}, document.title),
    document.subtitle === null ? null : h("p", { class: "subtitle" }, document.subtitle),
    h("dl", { class: "facts" }, identity),
  );
}

function foot(document: ReportDocument, version: string): Html {
  const { number, version: named } = document.identity;
  const parts = [document.organisation, number ?? "", named === null ? "" : `${version} ${named}`];
  return h("footer", {}, parts.filter((part) => part !== "").join(" · "));
}
