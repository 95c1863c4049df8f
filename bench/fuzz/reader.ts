/** A reader of files that is given altered ones: it must neither throw, hang, nor give what cannot be. */
export interface FuzzedReader {
  readonly name: string;
  /** Good files, which are then altered. */
  readonly seeds: () => Promise<readonly Uint8Array[]>;
  /** Reads a file, and throws where something came out that cannot be (`tests/factories/sound.ts`). */
  readonly read: (bytes: Uint8Array) => unknown;
}
