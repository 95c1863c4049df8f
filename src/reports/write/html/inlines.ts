import { h, type Child, type Html } from "#formats/html/markup.ts";
import type { Inline, StatusInline, ValueInline } from "../../document.ts";
import { linkTarget } from "../link.ts";
import { marksOf } from "../marks.ts";
import type { HtmlContext } from "./context.ts";

/** In prose a preliminary value says so in words; in a table it has a mark that the notes explain. */
export type InlinePlace = "prose" | "cell";

export function writeInlines(
  content: readonly Inline[],
  context: HtmlContext,
  place: InlinePlace = "prose",
): readonly Child[] {
  return content.map((inline) => writeInline(inline, context, place));
}

function writeInline(inline: Inline, context: HtmlContext, place: InlinePlace): Child {
  switch (inline.kind) {
    case "text":
      return inline.text;
    case "strong":
      return h("strong", {}, writeInlines(inline.content, context, place));
    case "emphasis":
      return h("em", {}, writeInlines(inline.content, context, place));
    case "line_break":
      return h("br", {});
    case "link":
      return writeLink(inline.href, writeInlines(inline.content, unlinked(context), place), context);
    case "value":
      return writeValue(inline, context, place);
    case "status":
      return writeStatus(inline);
    case "gap":
      return h(
        "mark",
        { class: "gap" },
        sign("▲"),
        h("span", { class: "unseen" }, `${context.words.missing} `),
        inline.text,
      );
  }
}

/** Inside a link there can be no other. */
export function unlinked(context: HtmlContext): HtmlContext {
  return { ...context, origins: new Map() };
}

function writeLink(href: string, content: readonly Child[], context: HtmlContext): Child {
  const target = linkTarget(href, context.places);
  if (target === null) return content;
  return h("a", { href: target.kind === "outside" ? target.href : `#${encodeURIComponent(target.id)}` }, content);
}

function writeValue(value: ValueInline, context: HtmlContext, place: InlinePlace): Child {
  const { words } = context;
  const tone = value.tone === "none" ? null : value.tone;
  const attributes = {
    class: tone,
    title: words[value.valueKind],
    "data-ref": value.ref,
    "data-kind": value.valueKind,
  };
  const read = machineText(value.text);
  const shown =
    read === null ? h("span", attributes, value.text) : h("data", { value: read, ...attributes }, value.text);
  const from = value.ref === null ? undefined : context.origins.get(value.ref);
  const body = from === undefined ? shown : h("a", { class: "from", href: `#${from}` }, shown);
  if (place === "prose") return value.preliminary ? [body, ` (${words.preliminary})`] : body;
  const marks = marksOf(value);
  return marks === "" ? body : [body, h("sup", {}, marks)];
}

/** The printed number as machines write it: `−1 889,3 mnkr` is `-1889.3 mnkr`. Null where the text does not begin with a number. */
export function machineText(text: string): string | null {
  const match = /^([−+-]?)(\d{1,3}(?:[\u00a0\u202f]\d{3})+|\d+)(?:[.,](\d+))?(\D*)$/u.exec(text);
  if (match === null) return null;
  const [, sign = "", whole = "", fraction, rest = ""] = match;
  const digits = whole.replaceAll(/\D/gu, "");
  return `${sign === "−" || sign === "-" ? "-" : ""}${digits}${fraction === undefined ? "" : `.${fraction}`}${rest.replaceAll("\u00a0", " ")}`;
}

export function writeStatus(status: StatusInline): Html {
  return h("span", { class: `status ${status.tone}` }, sign(status.symbol), status.text);
}

function sign(symbol: string): Html {
  return h("span", { class: "sign", "aria-hidden": "true" }, symbol);
}
