import type { Language } from "#domain/text.ts";
import { h, type Child, type Html } from "#formats/html/markup.ts";

import type { PassageRow, PassageView, PieceView, StandingView } from "./view.ts";

interface ToldPassage {
  readonly passage: PassageView;
  /** Where the finding itself stands; told again only of what stands elsewhere. */
  readonly own: StandingView;
  /** That the report is written in. */
  readonly language: Language;
  /** What the rows of a table are called, for those who hear the page read. */
  readonly label: string;
}

/** The words around a figure, or the rows of its table, as they are printed, with the figures marked. */
export function writePassage({ passage, own, language, label }: ToldPassage): Html {
  const { at } = passage;
  const isElsewhere = at.section !== own.section || at.caption !== own.caption || at.page !== own.page;
  return h(
    "div",
    { class: "passage" },
    isElsewhere ? h("p", { class: "note" }, at.text) : null,
    passage.kind === "text"
      ? h("blockquote", { lang: language }, h("p", {}, marked(passage.pieces)))
      : writeRows(passage.rows, language, label),
  );
}

function writeRows(rows: readonly PassageRow[], language: Language, label: string): Html {
  const heads = rows.filter(({ isHead }) => isHead);
  const body = rows.filter(({ isHead }) => !isHead);
  return h(
    "div",
    { class: "scroll", role: "region", tabindex: 0, "aria-label": label },
    h(
      "table",
      { lang: language },
      heads.length === 0 ? null : h("thead", {}, heads.map(writeHead)),
      h("tbody", {}, body.map(writeRow)),
    ),
  );
}

const writeHead = ({ cells }: PassageRow): Html =>
  h(
    "tr",
    {},
    cells.map((pieces, column) =>
      pieces.length === 0 ? h("td", {}) : h("th", { scope: "col", class: column === 0 ? null : "n" }, marked(pieces)),
    ),
  );

const writeRow = ({ cells: [name = [], ...cells] }: PassageRow): Html =>
  h(
    "tr",
    {},
    h("th", { scope: "row" }, marked(name)),
    cells.map((pieces) => h("td", { class: "n" }, marked(pieces))),
  );

function marked(pieces: readonly PieceView[]): Child {
  return pieces.map(({ text, mark }) => (mark === null ? text : h("mark", { class: mark }, text)));
}
