import { OwnError } from "./errors.ts";

/** The bytes of a request's body, at most so many; what is longer is refused as soon as that is seen. */
export async function bodyOf({ body }: Request, largest: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of body ?? []) {
      length += chunk.length;
      if (length > largest) break;
      chunks.push(chunk);
    }
  } catch {
    // The connection's end, of which nothing is known but that no more will come.
    throw new OwnError("cut_off");
  }
  if (length > largest) throw new OwnError("too_large", `${largest / 1_000_000} MB`);
  return Buffer.concat(chunks);
}
