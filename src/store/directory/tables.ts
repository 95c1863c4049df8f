import type { Generated } from "kysely";

import type { EntryKind } from "#domain/permissions/entry-kind.ts";
import type { Language } from "#domain/text.ts";

/** The tables, as the newest migration leaves them. A moment is ISO 8601 in UTC, with milliseconds. */
export interface DirectoryTables {
  readonly person: PersonTable;
  readonly identity: IdentityTable;
  readonly passkey: PasskeyTable;
  readonly recovery_code: { readonly hash: string; readonly person: string };
  readonly link: { readonly hash: string; readonly person: string; readonly ends_at: string };
  readonly session: SessionTable;
  readonly token: TokenTable;
  readonly pending: { readonly hash: string; readonly value: unknown; readonly ends_at: string };
  readonly used: { readonly key: string; readonly ends_at: string };
  readonly attempt: { readonly key: string; readonly at: string };
  readonly setting: { readonly name: string; readonly value: unknown };
  readonly entry: EntryTable;
}

export interface PersonTable {
  readonly id: string;
  /** What is written to sign in; one a person, whatever the case of its letters. */
  readonly user_name: string;
  readonly name: string;
  readonly mail: string | null;
  readonly language: Language;
  readonly status: "active" | "blocked" | "erased";
  /** Looks after the server: people, sign-in, mail. */
  readonly is_operator: boolean;
  /** How the person came here. */
  readonly source: "first" | "page" | "csv" | "scim" | "sign_in" | "demo";
  /** The id that another register of people has given. */
  readonly external_id: string | null;
  readonly created_at: string;
  /** Argon2id, in PHC format. */
  readonly password: string | null;
  /** The secret of one-time codes, encrypted. */
  readonly totp_box: string | null;
  /** The last step whose code has been used. */
  readonly totp_step: number | null;
}

export interface IdentityTable {
  readonly provider: string;
  readonly subject: string;
  readonly person: string;
  readonly created_at: string;
}

export interface PasskeyTable {
  readonly id: string;
  readonly person: string;
  /** COSE, in base64url. */
  readonly public_key: string;
  readonly counter: number;
  /** With commas between. */
  readonly transports: string;
  readonly name: string;
  readonly created_at: string;
  readonly used_at: string | null;
}

export interface SessionTable {
  readonly hash: string;
  /** What it is called in lists; tells nothing of the hash. */
  readonly id: string;
  readonly person: string;
  /** How the person signed in. */
  readonly way: string;
  /** The browser, as it calls itself. */
  readonly agent: string;
  readonly created_at: string;
  readonly seen_at: string;
  readonly ends_at: string;
}

export interface TokenTable {
  readonly hash: string;
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly scope: unknown;
  readonly created_at: string;
  readonly ends_at: string;
  readonly used_at: string | null;
}

export interface EntryTable {
  readonly id: Generated<number>;
  readonly at: string;
  readonly what: EntryKind;
  readonly by: string | null;
  readonly person: string | null;
  readonly workspace: string | null;
  readonly detail: unknown;
}
