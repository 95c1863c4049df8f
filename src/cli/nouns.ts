import type { storeHistory } from "#app/store/operate.ts";

export { nounText } from "#app/store/nouns.ts";

/** A change as the history tells it. */
export type HistoryEntry = Extract<Awaited<ReturnType<typeof storeHistory>>, { ok: true }>["value"][number];
