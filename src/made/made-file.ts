import type { Fact } from "#domain/measures/fact.ts";

/** A file that a system of somebody's would give. It is made when it is asked for, and always the same. */
export interface MadeFile {
  readonly name: string;
  /** The workspace's own facts that it says: they are not to be read from the workspace's folder as well. */
  readonly facts: readonly Fact[];
  readonly make: () => Uint8Array | Promise<Uint8Array>;
}
