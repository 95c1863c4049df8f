import type { ReportFile, ReportFileKind } from "./read.ts";

/** What a file is by its first bytes, and only where those say nothing by its name; null for what no report is. */
export function kindOf({ name, bytes }: ReportFile): ReportFileKind | "encrypted" | null {
  const first = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  if (first.startsWith("PK")) return "docx";
  if (first.includes("%PDF-")) return "pdf";
  if (first.startsWith("\u00d0\u00cf\u0011\u00e0")) return isLocked(bytes) ? "encrypted" : null;
  if (first.startsWith("{\\rtf") || isBinary(bytes)) return null;
  const ending = name.toLowerCase().split(".").at(-1) ?? "";
  if (/^\W{0,3}\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html)\b/iu.test(first) || /^x?html?$/u.test(ending))
    return "html";
  return ending === "md" || ending === "markdown" ? "markdown" : "text";
}

/** Word puts a document with a password in a file of the older kind. */
function isLocked(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from("EncryptedPackage", "utf16le"),
  );
}

/** No text has zeroes, unless each of its letters is two bytes. */
function isBinary(bytes: Uint8Array): boolean {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return !isWide && bytes.includes(0);
}
