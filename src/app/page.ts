import type { Block, Inline } from "./document.ts";

/** What a page shows, ready to be put on the screen: the same blocks that a report prints, in sections. */
export interface Page {
  readonly title: string;
  readonly breadcrumb: readonly Crumb[];
  readonly lede: readonly Inline[];
  readonly sections: readonly PageSection[];
}

/** Address within the workspace (`objectives/g7`); null: the page itself, or no page. */
export interface Crumb {
  readonly text: string;
  readonly address: string | null;
}

export interface PageSection {
  readonly id: string;
  readonly title: string;
  /** Two halves in a row stand side by side where there is room. */
  readonly width: "full" | "half";
  /** A page that says more about the same thing. */
  readonly more: Crumb | null;
  readonly blocks: readonly Block[];
  /** What to say, and to do, where there is nothing to show. */
  readonly empty: string | null;
}
