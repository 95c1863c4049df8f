import { OwnError } from "./errors.ts";

/** Lets so much be done at the same time, in all and for each person; what is more is refused at once, so that no queue can be filled. */
export interface AtOnce {
  readonly run: <T>(person: string, work: () => Promise<T>) => Promise<T>;
}

export function createAtOnce({ inAll, each }: { readonly inAll: number; readonly each: number }): AtOnce {
  const running: string[] = [];
  return {
    run: async (person, work) => {
      if (running.length >= inAll || running.filter((one) => one === person).length >= each) throw new OwnError("busy");
      running.push(person);
      try {
        return await work();
      } finally {
        running.splice(running.indexOf(person), 1);
      }
    },
  };
}
