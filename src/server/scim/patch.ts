import { scimError } from "./message.ts";

/** An operation as it is sent. Entra ID writes `Add` with a capital. */
export interface Operation {
  readonly op: string;
  readonly path?: string | undefined;
  readonly value?: unknown;
}

/** One attribute that is set, or taken away. */
export interface Edit {
  readonly kind: "add" | "replace" | "remove";
  /** In small letters, without the schema of what it stands in: `name.givenname`, `emails[type eq "work"].value`. */
  readonly path: string;
  readonly value: unknown;
}

const pathForm = /^[a-z$][\w$-]*(\[[^\]]+\])?(\.[a-z$][\w$-]*)?$/u;
const schemaPrefix = /^urn:ietf:params:scim:schemas:core:2\.0:(user|group):/u;
const extension = /^urn:[\w:.-]+$/u;

/** The operations one attribute at a time, whether they were sent with a path or with an object of attributes. Throws a ToldError for what can't be read. */
export function editsOf(operations: readonly Operation[]): readonly Edit[] {
  return operations.flatMap(({ op, path, value }): readonly Edit[] => {
    const kind = kindOf(op);
    if (path !== undefined && path !== "") return [{ kind, path: pathOf(path), value }];
    if (kind === "remove") throw scimError("scim_no_target");
    if (typeof value !== "object" || value === null || Array.isArray(value))
      throw scimError("scim_invalid_value", "without a path it must be an object of attributes");
    return Object.entries(value).map(([name, inner]: [string, unknown]) => ({
      kind,
      path: pathOf(name),
      value: inner,
    }));
  });
}

function kindOf(op: string): Edit["kind"] {
  const kind = op.toLowerCase();
  if (kind === "add" || kind === "replace" || kind === "remove") return kind;
  throw scimError("scim_invalid_value", `op ${op.slice(0, 20)}`);
}

function pathOf(written: string): string {
  // What stands within quotation marks is a value.
  const small = written
    .trim()
    .replaceAll(/"[^"]*"|[^"]+/gu, (part) => (part.startsWith('"') ? part : part.toLowerCase()));
  const path = small.replace(schemaPrefix, "");
  if (pathForm.test(path) || extension.test(path)) return path;
  throw scimError("scim_invalid_path", written.slice(0, 100));
}
