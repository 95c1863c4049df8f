import { createContext, use } from "react";

/** Which number is asked "where from?", where the answer stands, and how to ask. */
export interface Why {
  readonly ref: string | null;
  /** Null when the number does not stand on the page: the answer then opens at its top. */
  readonly place: string | null;
  readonly ask: (ref: string, place: string) => void;
  readonly close: () => void;
}

export const WhyContext = createContext<Why>({ ref: null, place: null, ask: () => {}, close: () => {} });

export function useWhy(): Why {
  return use(WhyContext);
}
