declare module "pg-copy-streams" {
  import type { Submittable } from "pg";
  import type { Writable } from "node:stream";
  /** A stream that what is written into is copied into a table by `copy … from stdin`. */
  export function from(sql: string): Writable & Submittable;
}
