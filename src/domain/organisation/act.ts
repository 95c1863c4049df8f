import type { LocalText } from "../text.ts";
import type { UnitCode } from "./organisation.ts";
import { parseShare, shareText, type Share } from "./share.ts";

/** One thing that is done to the organisation at a date. Acts are carried out in order, so a unit can be added and then taken into use. */
export type Act =
  | { readonly kind: "move"; readonly unit: UnitCode; readonly under: UnitCode }
  | { readonly kind: "merge"; readonly units: readonly UnitCode[]; readonly into: UnitCode }
  | { readonly kind: "split"; readonly unit: UnitCode; readonly parts: readonly Part[] }
  /** `into`: who takes over; "parent" where that is the unit above, null where nobody does. */
  | { readonly kind: "close"; readonly unit: UnitCode; readonly into: UnitCode | null | { readonly parent: true } }
  | { readonly kind: "rename"; readonly unit: UnitCode; readonly name: LocalText }
  | { readonly kind: "recode"; readonly unit: UnitCode; readonly code: UnitCode }
  | { readonly kind: "add"; readonly unit: UnitCode; readonly name: LocalText; readonly under: UnitCode };

export interface Part {
  readonly unit: UnitCode;
  readonly share: Share;
}

/** What an act looks like, for whoever wrote something else. */
export const actForms = [
  "move A under B",
  "merge A, B into C",
  "split A into B 60 %, C 40 %",
  "close A",
  "close A into B",
  "close A into nobody",
  'rename A to "Nytt namn"',
  "recode A to A2",
  'add D "Namn" under B',
] as const;

/**
 * Reads an act as written, the same on the command line and on the page: see `actForms`. A code or a name with spaces, commas or
 * slashes stands in quotation marks; a name may have its English after a slash: `"Arkivet" / "The archive"`. Null for anything else.
 */
export function parseAct(text: string): Act | null {
  const tokens = tokensOf(text);
  if (tokens === null) return null;
  const read = reader(tokens);
  const act = actOf(read);
  return act !== null && read.isAtEnd() ? act : null;
}

interface Token {
  readonly text: string;
  /** A word of ours, a comma or a slash; not what stood in quotation marks. */
  readonly bare: boolean;
}

function tokensOf(text: string): readonly Token[] | null {
  const tokens: Token[] = [];
  const pattern = /\s*(?:"((?:[^"]|"")*)"|([,/])|([^\s,"/]+(?:\/\d+)?))/uy;
  let at = 0;
  const end = text.trimEnd().length;
  while (at < end) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) return null;
    const [all, quoted, mark, word] = match;
    tokens.push({ text: quoted?.replaceAll('""', '"') ?? mark ?? word ?? "", bare: quoted === undefined });
    at += all.length;
  }
  return tokens;
}

interface Reader {
  readonly isAtEnd: () => boolean;
  /** The next token where it is this word of ours, which is then behind. */
  readonly takes: (word: string) => boolean;
  /** A code or a name; null where there is none. */
  readonly name: () => string | null;
  /** Everything up to the next comma, or the end. */
  readonly rest: () => string;
}

const reserved: ReadonlySet<string> = new Set([",", "/", "under", "into", "to"]);

function reader(tokens: readonly Token[]): Reader {
  let at = 0;
  return {
    isAtEnd: () => at === tokens.length,
    takes: (word) => {
      const isNext = tokens[at]?.bare === true && tokens[at]?.text === word;
      if (isNext) at += 1;
      return isNext;
    },
    name: () => {
      const token = tokens[at];
      if (token === undefined || token.text === "" || (token.bare && reserved.has(token.text))) return null;
      at += 1;
      return token.text;
    },
    rest: () => {
      const words: string[] = [];
      while (at < tokens.length && !(tokens[at]?.bare === true && tokens[at]?.text === ",")) {
        words.push(tokens[at]?.text ?? "");
        at += 1;
      }
      return words.join(" ");
    },
  };
}

function actOf(read: Reader): Act | null {
  if (read.takes("move")) return withTwo(read, "under", (unit, under) => ({ kind: "move", unit, under }));
  if (read.takes("recode")) return withTwo(read, "to", (unit, code) => ({ kind: "recode", unit, code }));
  if (read.takes("merge")) return mergeOf(read);
  if (read.takes("split")) return splitOf(read);
  if (read.takes("close")) return closeOf(read);
  if (read.takes("rename")) return renameOf(read);
  return read.takes("add") ? addOf(read) : null;
}

function withTwo(read: Reader, between: string, make: (one: UnitCode, other: UnitCode) => Act): Act | null {
  const one = read.name();
  const other = read.takes(between) ? read.name() : null;
  return one === null || other === null ? null : make(one, other);
}

function mergeOf(read: Reader): Act | null {
  const units: UnitCode[] = [];
  do {
    const unit = read.name();
    if (unit === null) return null;
    units.push(unit);
  } while (read.takes(","));
  const into = read.takes("into") ? read.name() : null;
  return into === null || new Set(units).size < units.length ? null : { kind: "merge", units, into };
}

function splitOf(read: Reader): Act | null {
  const unit = read.name();
  if (unit === null || !read.takes("into")) return null;
  const parts: Part[] = [];
  do {
    const part = read.name();
    const share = parseShare(read.rest());
    if (part === null || share === null) return null;
    parts.push({ unit: part, share });
  } while (read.takes(","));
  return new Set(parts.map((part) => part.unit)).size < parts.length ? null : { kind: "split", unit, parts };
}

function closeOf(read: Reader): Act | null {
  const unit = read.name();
  if (unit === null) return null;
  if (!read.takes("into")) return { kind: "close", unit, into: { parent: true } };
  if (read.takes("nobody")) return { kind: "close", unit, into: null };
  const into = read.name();
  return into === null ? null : { kind: "close", unit, into };
}

function renameOf(read: Reader): Act | null {
  const unit = read.name();
  const name = read.takes("to") ? localName(read) : null;
  return unit === null || name === null ? null : { kind: "rename", unit, name };
}

function addOf(read: Reader): Act | null {
  const unit = read.name();
  const name = localName(read);
  const under = read.takes("under") ? read.name() : null;
  return unit === null || name === null || under === null ? null : { kind: "add", unit, name, under };
}

function localName(read: Reader): LocalText | null {
  const sv = read.name();
  if (sv === null) return null;
  if (!read.takes("/")) return { sv };
  const en = read.name();
  return en === null ? null : { sv, en };
}

/** An act as it is written; `parseAct` reads it back. */
export function actText(act: Act): string {
  switch (act.kind) {
    case "move":
      return `move ${codeText(act.unit)} under ${codeText(act.under)}`;
    case "merge":
      return `merge ${act.units.map(codeText).join(", ")} into ${codeText(act.into)}`;
    case "split":
      return `split ${codeText(act.unit)} into ${act.parts.map(({ unit, share }) => `${codeText(unit)} ${shareText(share)}`).join(", ")}`;
    case "close":
      return `close ${codeText(act.unit)}${closedInto(act.into)}`;
    case "rename":
      return `rename ${codeText(act.unit)} to ${nameText(act.name)}`;
    case "recode":
      return `recode ${codeText(act.unit)} to ${codeText(act.code)}`;
    case "add":
      return `add ${codeText(act.unit)} ${nameText(act.name)} under ${codeText(act.under)}`;
  }
}

function closedInto(into: Extract<Act, { kind: "close" }>["into"]): string {
  if (into === null) return " into nobody";
  return typeof into === "string" ? ` into ${codeText(into)}` : "";
}

function codeText(code: UnitCode): string {
  return /^[\p{L}\d._-]+$/u.test(code) && !reserved.has(code) && code !== "nobody" ? code : quoted(code);
}

function nameText({ sv, en }: LocalText): string {
  return en === undefined ? quoted(sv) : `${quoted(sv)} / ${quoted(en)}`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
