import { open } from "node:fs/promises";
import { isAbsolute } from "node:path";

import { z } from "zod";

import { failed, type Catalogue, type Outcome, type Failure } from "./failure.ts";

/** Where a secret is kept: `env:NAME` or `file:/absolute/path`. Settings hold this and never the secret. */
export const secretReferenceSchema = z.string().refine((reference) => placeOf(reference) !== null, "bad_reference");

export interface SecretSources {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Throws the file system's own error where the file can't be read. */
  readonly readFile: (path: string) => Promise<SecretFile>;
}

export interface SecretFile {
  readonly text: string;
  /** Anybody on the machine may read it. */
  readonly isOpenToOthers: boolean;
}

export interface Secret {
  readonly value: string;
  /** What the operator should be told of, though the secret can be used. */
  readonly warning: Failure<SecretCode> | null;
}

export type SecretCode = "bad_reference" | "secret_not_set" | "secret_unreadable" | "secret_empty" | "secret_open";

/** What is said of a secret that can't be had; `describeFailure` fills it. */
export const secretSentences: Catalogue<SecretCode> = {
  // What was given instead of a reference may be the secret itself, so it is not repeated.
  bad_reference: {
    sv: {
      message: "Hänvisningen till en hemlighet går inte att läsa.",
      advice:
        "Skriv env:NAMN för en miljövariabel eller file:/hela/sökvägen för en fil, aldrig själva hemligheten. Har den redan skrivits in: byt den.",
    },
    en: {
      message: "The reference to a secret cannot be read.",
      advice:
        "Write env:NAME for an environment variable or file:/the/whole/path for a file, never the secret itself. If it has been entered already: change it.",
    },
  },
  secret_not_set: {
    sv: {
      message: "Miljövariabeln {name} finns inte.",
      advice: "Sätt variabeln där servern startas, och starta om den.",
    },
    en: {
      message: "There is no environment variable {name}.",
      advice: "Set the variable where the server is started, and start it again.",
    },
  },
  secret_unreadable: {
    sv: {
      message: "Filen {name} med en hemlighet går inte att läsa ({detail}).",
      advice: "Kontrollera att filen finns och att den som kör servern får läsa den.",
    },
    en: {
      message: "The file {name} with a secret cannot be read ({detail}).",
      advice: "Check that the file is there and that whoever runs the server may read it.",
    },
  },
  secret_empty: {
    sv: { message: "Hemligheten i {name} är tom.", advice: "Skriv in hemligheten där, utan något annat." },
    en: { message: "The secret in {name} is empty.", advice: "Enter the secret there, and nothing else." },
  },
  secret_open: {
    sv: {
      message: "Filen {name} med en hemlighet kan läsas av alla på datorn.",
      advice: "Låt bara den som kör servern läsa filen: chmod 600.",
    },
    en: {
      message: "The file {name} with a secret can be read by everybody on the machine.",
      advice: "Let only whoever runs the server read the file: chmod 600.",
    },
  },
};

/** The secret that a reference names. It is read each time, so that a changed one holds at once. */
export async function resolveSecret(reference: string, sources: SecretSources): Promise<Outcome<Secret, SecretCode>> {
  const place = placeOf(reference);
  if (place === null) return failed("bad_reference");
  const { kind, name } = place;
  if (kind === "env") {
    const value = sources.environment[name];
    if (value === undefined) return failed("secret_not_set", { name });
    return value === "" ? failed("secret_empty", { name }) : { ok: true, value: { value, warning: null } };
  }
  try {
    const { text, isOpenToOthers } = await sources.readFile(name);
    const value = text.replace(/\r?\n$/u, "");
    const warning = isOpenToOthers ? { code: "secret_open" as const, values: { name } } : null;
    return value === "" ? failed("secret_empty", { name }) : { ok: true, value: { value, warning } };
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    return failed("secret_unreadable", { name, detail: String(error.code) });
  }
}

function placeOf(reference: string): { readonly kind: "env" | "file"; readonly name: string } | null {
  const [, kind, name = ""] = /^(env|file):(.+)$/u.exec(reference) ?? [];
  if (kind === "env") return /^[A-Za-z_]\w*$/u.test(name) ? { kind, name } : null;
  return kind === "file" && isAbsolute(name) ? { kind, name } : null;
}

/** The environment and the files of this machine. */
export const machineSecrets: SecretSources = {
  environment: process.env,
  readFile: async (path) => {
    const file = await open(path);
    try {
      const { mode } = await file.stat();
      const isOpenToOthers = process.platform !== "win32" && (mode & 0o004) !== 0;
      return { text: await file.readFile("utf8"), isOpenToOthers };
    } finally {
      await file.close();
    }
  },
};
