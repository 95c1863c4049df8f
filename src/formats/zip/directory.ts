import { crc32, inflateRawSync } from "node:zlib";

/** A file in a zip, as the directory at the end of it tells. Sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  /** Unpacked, by its own word: held against what comes out. */
  readonly size: number;
  readonly packedSize: number;
  readonly crc: number;
  readonly method: number;
  readonly encrypted: boolean;
  /** Where its own head begins. */
  readonly offset: number;
}

/** Why a zip, or a file in it, can't be had. */
export class ZipFault extends Error {
  override readonly name = "ZipFault";
}

const endMark = 0x06_05_4b_50;
const entryMark = 0x02_01_4b_50;
const headMark = 0x04_03_4b_50;
const endLength = 22;
const entryLength = 46;
const headLength = 30;
const longestComment = 65_535;
/** The packing can't make more bytes of one. */
const mostPacked = 1_032;
/** The unpacker takes no smaller buffer. */
const leastChunk = 64;

/** The directory of a zip, without unpacking anything. Throws a `ZipFault` for what is no zip, or a broken one. */
export function zipDirectory(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = viewOf(bytes);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries = new Map<string, ZipEntry>();
  for (let index = 0; index < count; index += 1) {
    if (at + entryLength > end || view.getUint32(at, true) !== entryMark) throw new ZipFault("broken directory");
    const nameLength = view.getUint16(at + 28, true);
    const next = at + entryLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw new ZipFault("broken directory");
    const entry: ZipEntry = {
      name: new TextDecoder().decode(bytes.subarray(at + entryLength, at + entryLength + nameLength)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    // Two of one name are how a file is made to say one thing to whoever checks it and another to whoever reads it.
    if (entries.has(entry.name)) throw new ZipFault(`${entry.name} stands twice`);
    entries.set(entry.name, entry);
    at = next;
  }
  return entries;
}

/** The bytes of a file in the zip. Throws a `ZipFault` where they are not as the directory says; never gives more bytes than it says. */
export function unzipped(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const { name, offset, packedSize, size, method } = entry;
  const view = viewOf(bytes);
  if (entry.encrypted) throw new ZipFault(`${name} is encrypted`);
  if (offset + headLength > bytes.length || view.getUint32(offset, true) !== headMark)
    throw new ZipFault(`${name} is not where the directory says`);
  const start = offset + headLength + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(start, start + packedSize);
  if (packed.length < packedSize) throw new ZipFault(`${name} is cut off`);
  const content = method === 0 ? packed : inflated(packed, entry);
  if (content.length !== size) throw new ZipFault(`${name} has another size than the directory says`);
  if (crc32(content) !== entry.crc) throw new ZipFault(`${name} is damaged`);
  return content;
}

function inflated(packed: Uint8Array, { name, method, size }: ZipEntry): Uint8Array {
  if (method !== 8) throw new ZipFault(`${name} is packed in an unknown way`);
  if (size > packed.length * mostPacked) throw new ZipFault(`${name} has another size than the directory says`);
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size), chunkSize: Math.max(leastChunk, size) });
  } catch {
    throw new ZipFault(`${name} is damaged`);
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The end of the directory is the last thing in the file, but for a comment. */
function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= first; at -= 1) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  throw new ZipFault("no zip");
}
