import type { LocalText } from "#domain/text.ts";

/** What the dimension that accounts.csv becomes is called. */
export const accountName: LocalText = { sv: "Konto", en: "Account" };

/** Letters and digits only, so that an account can be an end of a range. */
export function isAccount(id: string): boolean {
  return /^[0-9A-Za-z]+$/u.test(id);
}

/** The longest of the others that an account begins with: what it stands under. */
export function parentAccount(id: string, accounts: { readonly has: (id: string) => boolean }): string | null {
  for (let length = id.length - 1; length > 0; length -= 1) {
    if (accounts.has(id.slice(0, length))) return id.slice(0, length);
  }
  return null;
}
