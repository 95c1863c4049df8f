import { StoreError, type StoreErrorCode } from "./errors.ts";
import { placeText, type StorePlace } from "./place.ts";

/** What code and words tell of what a person can do; the first that fits. The codes are PostgreSQL's and the operating system's. */
const signs: readonly (readonly [code: RegExp | null, message: RegExp | null, means: StoreErrorCode])[] = [
  [/^(53100|ENOSPC|EDQUOT)$/u, /no space left on device/iu, "disk_full"],
  [/^(28|42501|3D000)/u, null, "database_refused"],
  [/^(EROFS|EACCES|EPERM)$/u, /read-only file system|: permission denied/iu, "folder_not_writable"],
  [
    /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|57P03)$/u,
    /timeout e(xceeded when trying to connect|xpired)|terminated due to connection timeout/u,
    "database_unreachable",
  ],
  [/^(08|57P0|ECONNRESET|EPIPE)/u, /Connection terminated|Client has encountered a connection error/u, "database_gone"],
];

/** An error as a StoreError where it is of the database's surroundings; anything else is a fault of ours and passes as it is. */
export function storeFault(error: unknown, place: StorePlace): unknown {
  if (!(error instanceof Error) || error instanceof StoreError) return error;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const found = signs.find(([of, words]) => of?.test(code) === true || words?.test(error.message) === true)?.[2];
  if (found === undefined) return error;
  const told = placeText(place);
  return new StoreError(found, { place: told, folder: told, detail: error.message }, error);
}

/** What stops a folder from being opened: it can't be written to, or what is in it can't be read. */
export function folderFault(error: unknown, folder: string): unknown {
  const known = storeFault(error, { kind: "folder", folder });
  if (known instanceof StoreError && known.code !== "database_gone") return known;
  if (!(error instanceof Error)) return error;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  // Node tells of a folder that can't be made on a read-only disk as of one that is missing (ENOENT, mkdir).
  const isRefused =
    /^(EROFS|EACCES|EPERM|ENOTDIR|EEXIST)$/u.test(code) || /readonly|unable to open|, mkdir '/u.test(error.message);
  return new StoreError(isRefused ? "folder_not_writable" : "folder_broken", { folder, detail: error.message }, error);
}
