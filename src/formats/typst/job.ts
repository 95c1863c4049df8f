/** One thing to compile. */
export interface TypstJob {
  /** Path in the job's own small world (`report.typ`) to content. The document can read these files and no others. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** The path of the file to compile. */
  readonly main: string;
  /** Folders with font files. */
  readonly fonts: readonly string[];
  /** `ua-1` makes the compiler refuse what PDF/UA-1 forbids. */
  readonly standard: "ua-1" | null;
}

/** `memory` is what the process holds afterwards, in bytes. */
export type TypstReply =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly memory: number }
  | { readonly ok: false; readonly message: string; readonly memory: number };
