import type { ApiError } from "#web/api/client.ts";

import { isSameSaid, saidBy, type Draft, type Said, type Stands } from "./draft.ts";
import { keepDraft, keptDrafts } from "./kept-drafts.ts";

/** What came of sending a draft. `away`: it could not be told to the server now, and is sent again. */
export type Delivery =
  | { readonly state: "saved"; readonly change: number | null }
  | { readonly state: "meanwhile"; readonly stands: Stands }
  | { readonly state: "refused"; readonly error: ApiError }
  | { readonly state: "away" };

/** A draft, with what stops it from being saved: somebody else's words, or a refusal. */
export interface Unsaved extends Draft {
  readonly stands: Stands | null;
  readonly error: ApiError | null;
}

export interface Saving {
  readonly unsaved: ReadonlyMap<string, Unsaved>;
  /** When something was last saved, by this machine's clock; null: nothing has been. */
  readonly savedAt: Date | null;
  readonly isAway: boolean;
}

export interface Saver {
  readonly now: () => Saving;
  readonly subscribe: (listener: () => void) => () => void;
  /** What drafts are sent by; all that waits is sent at once. */
  readonly connect: (deliver: (draft: Draft) => Promise<Delivery>) => void;
  /** Keeps what has been written; it is sent a little later. `seen` is the change that stood there as it was shown. */
  readonly write: (subject: string, said: Said, seen: number | null) => void;
  /** Sends at once all that can be sent; what has been refused is tried again when `isRetry`. */
  readonly flush: (isRetry?: boolean) => Promise<void>;
  /** What is to stand where two have written. */
  readonly settle: (subject: string, said: Said) => void;
  readonly discard: (subject: string) => void;
}

interface Pace {
  /** Milliseconds after the last key. */
  readonly afterWriting: number;
  readonly afterAway: number;
}

/**
 * Saves what is written as it is written: one thing at a time, in order, again and again until the server has taken it. All that it
 * has not taken is kept in `storage` too, so that a closed window loses nothing.
 */
export function makeSaver(place: string, storage: Storage, pace: Pace): Saver {
  const listeners = new Set<() => void>();
  let saving: Saving = {
    unsaved: new Map(
      keptDrafts(storage, place).map((draft) => [draft.subject, { ...draft, stands: null, error: null }]),
    ),
    savedAt: null,
    isAway: false,
  };
  let deliver: ((draft: Draft) => Promise<Delivery>) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isSending = false;

  const change = (more: Partial<Saving>): void => {
    saving = { ...saving, ...more };
    for (const listener of listeners) listener();
  };
  const put = (subject: string, next: Unsaved | null, more: Partial<Saving> = {}): void => {
    const unsaved = new Map(saving.unsaved);
    if (next === null) unsaved.delete(subject);
    else unsaved.set(subject, next);
    keepDraft(storage, place, subject, next);
    change({ ...more, unsaved });
  };
  const sendLater = (wait: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), wait);
  };
  const settled = (sent: Draft, outcome: Delivery): void => {
    const current = saving.unsaved.get(sent.subject);
    const here = { isAway: false };
    const isAll = current?.said === sent.said;
    if (outcome.state === "away") change({ isAway: true });
    else if (current === undefined || (outcome.state === "refused" && !isAll)) change(here);
    else if (outcome.state === "refused") put(sent.subject, { ...current, error: outcome.error }, here);
    else if (outcome.state === "saved" || isSameSaid(saidBy(outcome.stands, sent.said), sent.said)) {
      const at = outcome.state === "saved" ? outcome.change : outcome.stands.change;
      put(sent.subject, isAll ? null : { ...current, change: at }, { ...here, savedAt: new Date() });
    } else put(sent.subject, { ...current, stands: outcome.stands }, here);
  };
  const next = (): Unsaved | undefined =>
    [...saving.unsaved.values()].find(({ stands, error }) => stands === null && error === null);
  const flush = async (isRetry = false): Promise<void> => {
    clearTimeout(timer);
    if (isRetry) for (const one of saving.unsaved.values()) put(one.subject, { ...one, error: null });
    const send = deliver;
    if (isSending || send === null) return;
    isSending = true;
    try {
      for (let draft = next(); draft !== undefined; draft = next()) {
        const outcome = await send(draft);
        settled(draft, outcome);
        if (outcome.state === "away") return sendLater(pace.afterAway);
      }
    } finally {
      isSending = false;
    }
  };

  return {
    now: () => saving,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    connect: (by) => {
      deliver = by;
      void flush();
    },
    write: (subject, said, seen) => {
      const before = saving.unsaved.get(subject);
      const rests = before === undefined ? seen : before.change;
      put(subject, { subject, said, change: rests, stands: before?.stands ?? null, error: null });
      sendLater(pace.afterWriting);
    },
    flush,
    settle: (subject, said) => {
      const before = saving.unsaved.get(subject);
      if (before === undefined) return;
      put(subject, { ...before, said, change: before.stands?.change ?? before.change, stands: null, error: null });
      void flush();
    },
    discard: (subject) => put(subject, null),
  };
}
