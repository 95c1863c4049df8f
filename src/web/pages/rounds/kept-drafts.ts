import type { Draft } from "./draft.ts";

const prefix = (place: string): string => `tertial unsaved ${place} `;

/** What a window left unsaved in the browser, wherever it was closed. */
export function keptDrafts(storage: Storage, place: string): readonly Draft[] {
  const keys = Object.keys(storage).filter((key) => key.startsWith(prefix(place)));
  return keys.toSorted().flatMap((key) => {
    const draft = readDraft(storage.getItem(key));
    return draft === null ? [] : [draft];
  });
}

/** Keeps what is unsaved of a subject; null: nothing is. A full or closed storage keeps it in the page alone. */
export function keepDraft(storage: Storage, place: string, subject: string, draft: Draft | null): void {
  const key = `${prefix(place)}${subject}`;
  try {
    if (draft === null) storage.removeItem(key);
    else storage.setItem(key, JSON.stringify({ subject, said: draft.said, change: draft.change } satisfies Draft));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

function readDraft(text: string | null): Draft | null {
  try {
    const draft: unknown = JSON.parse(text ?? "null");
    return isDraft(draft) ? draft : null;
  } catch {
    return null;
  }
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== "object" || value === null || !("said" in value) || !("subject" in value)) return false;
  const { said, subject } = value;
  if (typeof subject !== "string" || typeof said !== "object" || said === null || !("kind" in said)) return false;
  return said.kind === "comment" ? "text" in said : said.kind === "answer" && "answer" in said;
}
