import type { LocalText } from "../text.ts";

export interface RegisterField {
  readonly id: string;
  readonly name: LocalText;
  readonly type: "text" | "date" | "number" | "money" | "yes_no" | "choice" | "unit";
  readonly choices: readonly { readonly id: string; readonly name: LocalText }[];
  /** Shown only to those with the right to see what is sensitive. */
  readonly sensitive?: boolean | undefined;
  /** It is kept from this reader, and its values are not here. */
  readonly withheld?: boolean | undefined;
}

export interface RegisterRecord {
  readonly id: string;
  /** Field id -> text as written, checked against the field's type. */
  readonly values: Readonly<Record<string, string>>;
  readonly line: number;
}

/** Systems, agreements, events, organisational changes, recurring duties: whatever the follow-up must keep a list of. */
export interface Register {
  readonly id: string;
  readonly name: LocalText;
  readonly description: LocalText | null;
  readonly fields: readonly RegisterField[];
  readonly records: readonly RegisterRecord[];
  readonly file: string;
}
