/** Fields, with what their columns may be called in any language and program; the first that is there is taken. */
export type FieldNames<Field extends string> = Readonly<Record<Field, readonly string[]>>;

/** A head without case, spaces and punctuation: `Assignment group` and `assignment_group` are the same. */
export function headKey(head: string): string {
  return head
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "");
}

/** The column of each field that has one. A head with a path, `task.assignment_group`, is also known by its last step. */
export function columnsOf<Field extends string>(
  heads: readonly string[],
  fields: FieldNames<Field>,
): ReadonlyMap<Field, number> {
  const whole = heads.map(headKey);
  const last = heads.map((head) => headKey(head.split(".").at(-1) ?? ""));
  const columnOf = (names: readonly string[]): number => {
    const columns = [whole, last].flatMap((keys) => names.map((name) => keys.indexOf(headKey(name))));
    return columns.find((column) => column >= 0) ?? -1;
  };
  const found = new Map<Field, number>();
  for (const [field, names] of Object.entries<readonly string[]>(fields)) {
    const column = columnOf(names);
    if (column >= 0) found.set(field as Field, column);
  }
  return found;
}
