/** Work that many ask for at once, done once for all who wait for it. */
export interface InStep<T> {
  /** What comes of the work that is begun next. It is not of what is under way: that may have missed what the asker knows to be there. */
  readonly ask: () => Promise<T>;
  /** Waits until nothing is under way. */
  readonly idle: () => Promise<unknown>;
}

export function inStep<T>(work: () => Promise<T>): InStep<T> {
  let last: Promise<unknown> = Promise.resolve();
  let next: Promise<T> | null = null;
  const begin = (): Promise<T> => {
    next = null;
    return work();
  };
  const ask = (): Promise<T> => {
    const asked = next ?? last.then(begin, begin);
    [next, last] = [asked, asked];
    return asked;
  };
  return { ask, idle: () => Promise.allSettled([last]) };
}
