import type { Language, LocalText } from "../text.ts";
import { actWord, reserved, waysToWrite, type ActWord } from "./act-words.ts";
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

/**
 * Reads an act as written, the same on the command line and on the page: see `actForms`, in either language. A code or a name with spaces, commas or
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
  /** The next tokens where they are this word of ours, in either language, which is then behind. */
  readonly takes: (word: ActWord) => boolean;
  readonly takesMark: (mark: "," | "/") => boolean;
  /** A code or a name; null where there is none. */
  readonly name: () => string | null;
  /** Everything up to the next comma, or the end. */
  readonly rest: () => string;
}

function reader(tokens: readonly Token[]): Reader {
  let at = 0;
  const isBare = (text: string, ahead: number): boolean => {
    const token = tokens[at + ahead];
    return token?.bare === true && token.text === text;
  };
  const take = (ways: readonly (readonly string[])[]): boolean => {
    const way = ways.find((texts) => texts.every(isBare));
    at += way?.length ?? 0;
    return way !== undefined;
  };
  return {
    isAtEnd: () => at === tokens.length,
    takes: (word) => take(waysToWrite(word)),
    takesMark: (mark) => take([[mark]]),
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

function withTwo(read: Reader, between: ActWord, make: (one: UnitCode, other: UnitCode) => Act): Act | null {
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
  } while (read.takesMark(","));
  const into = read.takes("into") ? read.name() : null;
  return into === null || new Set(units).size < units.length ? null : { kind: "merge", units, into };
}

function splitOf(read: Reader): Act | null {
  const unit = read.name();
  if (unit === null || !read.takes("among")) return null;
  const parts: Part[] = [];
  do {
    const part = read.name();
    const share = parseShare(read.rest());
    if (part === null || share === null) return null;
    parts.push({ unit: part, share });
  } while (read.takesMark(","));
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
  if (!read.takesMark("/")) return { sv };
  const en = read.name();
  return en === null ? null : { sv, en };
}

/** An act as it is written in a language; `parseAct` reads it back. */
export function actText(act: Act, language: Language): string {
  const word = (of: ActWord): string => actWord(of, language);
  const unit = "unit" in act ? codeText(act.unit) : "";
  switch (act.kind) {
    case "move":
      return `${word("move")} ${unit} ${word("under")} ${codeText(act.under)}`;
    case "merge":
      return `${word("merge")} ${act.units.map(codeText).join(", ")} ${word("into")} ${codeText(act.into)}`;
    case "split":
      return `${word("split")} ${unit} ${word("among")} ${act.parts.map((part) => `${codeText(part.unit)} ${shareText(part.share)}`).join(", ")}`;
    case "close":
      return [word("close"), unit, ...closedInto(act.into, language)].join(" ");
    case "rename":
      return `${word("rename")} ${unit} ${word("to")} ${nameText(act.name)}`;
    case "recode":
      return `${word("recode")} ${unit} ${word("to")} ${codeText(act.code)}`;
    case "add":
      return `${word("add")} ${unit} ${nameText(act.name)} ${word("under")} ${codeText(act.under)}`;
  }
}

function closedInto(into: Extract<Act, { kind: "close" }>["into"], language: Language): readonly string[] {
  if (into === null) return [actWord("into", language), actWord("nobody", language)];
  return typeof into === "string" ? [actWord("into", language), codeText(into)] : [];
}

function codeText(code: UnitCode): string {
  return /^[\p{L}\d._-]+$/u.test(code) && !reserved.has(code) ? code : quoted(code);
}

function nameText({ sv, en }: LocalText): string {
  return en === undefined ? quoted(sv) : `${quoted(sv)} / ${quoted(en)}`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
