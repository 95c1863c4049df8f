import type { Language } from "#domain/text.ts";
import { describeStoreError, StoreError } from "#store/errors.ts";
import { openStore, type Store } from "#store/open.ts";
import { isStoreFolder, parsePlace, placeText } from "#store/place.ts";

/** What came of an operation on a store, or why the store could not do it. */
export type Kept<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: StoreError };

/** Opens the store at a place, as a person writes it, for as long as the work takes. Where there is none it is not made. */
export async function withStore<T>(place: string, work: (store: Store) => Promise<T>): Promise<Kept<T>> {
  const parsed = parsePlace(place);
  if (parsed.kind === "folder" && !isStoreFolder(parsed.folder)) {
    return { ok: false, error: new StoreError("no_workspace", { place: placeText(parsed) }) };
  }
  return withNewStore(place, work);
}

/** As `withStore`; where there is no store one is made. */
export async function withNewStore<T>(place: string, work: (store: Store) => Promise<T>): Promise<Kept<T>> {
  try {
    const store = await openStore(parsePlace(place));
    try {
      return { ok: true, value: await work(store) };
    } finally {
      await store.close();
    }
  } catch (error) {
    if (error instanceof StoreError) return { ok: false, error };
    throw error;
  }
}

/** What the store could not do, and what to do about it. */
export function describeKept(
  error: StoreError,
  language: Language,
): { readonly message: string; readonly advice: string } {
  return describeStoreError(error, language);
}
