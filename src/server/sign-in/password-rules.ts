import { found, refused } from "#app/result.ts";

import { commonPasswords } from "./common-passwords.ts";
import type { LocalResult } from "./local-problems.ts";

const shortestPassword = 12;
export const longestPassword = 200;

/** Names shorter than this are found in words by chance. */
const shortestName = 4;

/** What must be left of a password when all that is guessed first is taken out of it. */
const [fewestOthers, fewestKinds] = [6, 5];

const guessedFirst = new RegExp(
  [...commonPasswords.toSorted((a, b) => b.length - a.length), String.raw`(?:19|20)\d\d`].join("|"),
  "g",
);

/** Characters after NFKC, so that å is one however it was typed. */
export function passwordLength(password: string): number {
  return [...password.normalize("NFKC")].length;
}

/** The password if it may be chosen by one whose names and mail address are `names`. There are no rules about kinds of characters. */
export function checkPassword(password: string, names: readonly string[]): LocalResult<string> {
  const length = passwordLength(password);
  if (length < shortestPassword) return refused("password_too_short", { detail: String(shortestPassword) });
  if (length > longestPassword) return refused("password_too_long", { detail: String(longestPassword) });
  const folded = fold(password);
  if (names.flatMap(wordsOf).some((word) => folded.includes(word))) return refused("password_personal");
  return isCommon(folded) || isCommon(unmasked(folded)) ? refused("password_common") : found(password);
}

/** A name as a whole and each of its parts; of a mail address what stands before the @. */
function wordsOf(name: string): readonly string[] {
  const [own = ""] = name.split("@");
  const parts = own.split(/[^\p{L}\p{N}\p{M}]+/u).map(fold);
  return [parts.join(""), ...parts].filter((word) => word.length >= shortestName);
}

function isCommon(folded: string): boolean {
  const others = folded.replaceAll(guessedFirst, "");
  return others.length < fewestOthers || new Set(folded).size < fewestKinds;
}

/** Lower case, without accents and spaces: Lösen Ord is losenord. */
function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/[\p{M}\s]/gu, "")
    .toLowerCase();
}

const masks: Readonly<Record<string, string>> = { "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "@": "a", $: "s" };

/** p4$$w0rd is password. */
function unmasked(folded: string): string {
  return folded.replaceAll(/[01345@$]/g, (sign) => masks[sign] ?? sign);
}
