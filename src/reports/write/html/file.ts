import type { Language } from "#domain/text.ts";
import { h, raw, render, type Child } from "#formats/html/markup.ts";

interface HtmlFile {
  readonly language: Language;
  readonly title: string;
  readonly style: string;
  readonly body: Child;
}

/** One HTML file that needs nothing beside it: no script, and its own style sheet. */
export function htmlFile({ language, title, style, body }: HtmlFile): string {
  const page = h(
    "html",
    { lang: language },
    h(
      "head",
      {},
      h("meta", { charset: "utf-8" }),
      h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
      h("title", {}, title),
      h("style", {}, raw(style)),
    ),
    "\n",
    h("body", {}, body),
  );
  return `<!doctype html>\n${render(page)}\n`;
}
