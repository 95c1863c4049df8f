/** Work that is done again and again, one at a time. */
export interface Clock {
  /** Does it once, now; after what is under way. */
  readonly look: () => Promise<void>;
  /** Ends when what is under way has ended. */
  readonly close: () => Promise<void>;
}

/** Does work every so many milliseconds, for as long as the program runs. What fails is told of, and tried again at the next look. */
export function startClock(every: number, work: () => Promise<void>, tell: (error: unknown) => void): Clock {
  let turn: Promise<void> = Promise.resolve();
  const look = (): Promise<void> => {
    turn = turn.then(work).catch(tell);
    return turn;
  };
  const timer = setInterval(() => void look(), every);
  timer.unref();
  const close = (): Promise<void> => {
    clearInterval(timer);
    return turn;
  };
  return { look, close };
}
