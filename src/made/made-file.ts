/** A file that a system of somebody's would give. It is made when it is asked for, and always the same. */
export interface MadeFile {
  readonly name: string;
  readonly make: () => Uint8Array | Promise<Uint8Array>;
}
