/** Words that a page draws in one go. Lengths in points, from the upper left corner of the page as it is shown. */
export interface PdfItem {
  readonly text: string;
  readonly page: number;
  readonly x: number;
  /** Of the line that the letters stand on. */
  readonly y: number;
  readonly width: number;
  /** Of the letters. */
  readonly size: number;
  /** White space is drawn before it. */
  readonly isApart: boolean;
  /** What the tags of the page know it by; null where it has none. */
  readonly tag: string | null;
}

/** A node of the tags that a page may have: what its words are, for those who can't see them. */
export interface PdfTag {
  readonly role: string;
  readonly columns: number;
  readonly rows: number;
  readonly children: readonly (PdfTag | string)[];
}

export interface PdfPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** Without those that are said to be decoration: heads and feet of pages. */
  readonly items: readonly PdfItem[];
  readonly tags: PdfTag | null;
  /** From places as they are shown to the file's own. */
  readonly toFile: (x: number, y: number) => readonly [number, number];
}
