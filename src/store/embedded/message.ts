/** What the embedded database's thread runs: its program, on the folder of its data. */
export interface Task {
  readonly data: string;
  readonly engine: WebAssembly.Module;
}

/** What the embedded database's thread is asked and answers. */
export interface Request {
  readonly id: number;
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

export type Reply =
  | {
      readonly kind: "rows";
      readonly id: number;
      readonly rows: readonly object[];
      readonly command: string;
      readonly count: number;
    }
  | { readonly kind: "error"; readonly id: number; readonly error: DatabaseFault }
  | { readonly kind: "ready" }
  /** The database can't be started, or can't go on. */
  | { readonly kind: "failed"; readonly error: DatabaseFault }
  | { readonly kind: "closed" };

/** An error as it passes between threads. `code` is PostgreSQL's, or the operating system's. */
export interface DatabaseFault {
  readonly message: string;
  readonly code: string;
  readonly detail: string;
}

export function faultOf(error: unknown): DatabaseFault {
  const told = (name: string): string => {
    const value: unknown = error instanceof Object && name in error ? Reflect.get(error, name) : "";
    return typeof value === "string" ? value : "";
  };
  const message = error instanceof Error ? error.message : String(error);
  return { message, code: told("code"), detail: told("detail") };
}
