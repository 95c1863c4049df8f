/**
 * When attempts that failed were made, in milliseconds since 1970 and in any order: attempts with a password, a TOTP code or a
 * recovery code. Passkeys and one-time links can't be guessed and are not counted, so nobody can be locked out of those.
 */
export interface FailedAttempts {
  /** For the same `accountKey`, whether there is such an account or not, since the last sign-in that was completed. */
  readonly ofAccount: readonly number[];
  /** From the same `addressKey`, for whichever account. */
  readonly ofAddress: readonly number[];
}

export interface AttemptLimits {
  /** Up to `free` failures cost nothing; the next costs `firstDelay`, each one more twice as much, at most `longestDelay`. Those older than `memory` are forgotten. */
  readonly account: {
    readonly free: number;
    readonly firstDelay: number;
    readonly longestDelay: number;
    readonly memory: number;
  };
  /** At most `most` failures in any span of length `within`. */
  readonly address: { readonly most: number; readonly within: number };
}

export type AttemptVerdict =
  | { readonly isAllowed: true }
  /** Milliseconds since 1970; never further away than the longest of the limits. */
  | { readonly isAllowed: false; readonly until: number };

const [second, minute, hour] = [1000, 60_000, 3_600_000];

/** An address has more to spend than an account: a whole hospital may share one. */
export const attemptLimits: AttemptLimits = {
  account: { free: 4, firstDelay: 30 * second, longestDelay: hour, memory: 24 * hour },
  address: { most: 100, within: 15 * minute },
};

/** Whether one more attempt may be made now, or from when. The attempt is to be recorded as failed before it is tried, so that many at once can't slip through. */
export function mayAttempt(failed: FailedAttempts, now: number, limits = attemptLimits): AttemptVerdict {
  const ofAccount = accountFreeAt(recent(failed.ofAccount, now, limits.account.memory), limits.account);
  const ofAddress = addressFreeAt(recent(failed.ofAddress, now, limits.address.within), limits.address);
  const until = Math.max(ofAccount, ofAddress);
  return until <= now ? { isAllowed: true } : { isAllowed: false, until };
}

/** `45 s` or `12 min`, rounded up: the same in Swedish and English. */
export function waitInWords(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / second);
  return seconds < 60 ? `${seconds}\u00A0s` : `${Math.ceil(seconds / 60)}\u00A0min`;
}

/** Oldest first. A time ahead of the clock, which has been set back since, counts as now: nobody has to wait for it. */
function recent(times: readonly number[], now: number, span: number): readonly number[] {
  return times
    .map((time) => Math.min(time, now))
    .filter((time) => time > now - span)
    .toSorted((a, b) => a - b);
}

function accountFreeAt(times: readonly number[], { free, firstDelay, longestDelay }: AttemptLimits["account"]): number {
  const last = times.at(-1);
  if (last === undefined || times.length <= free) return -Infinity;
  return last + Math.min(firstDelay * 2 ** (times.length - free - 1), longestDelay);
}

function addressFreeAt(times: readonly number[], { most, within }: AttemptLimits["address"]): number {
  const first = times.at(-most);
  return first === undefined ? -Infinity : first + within;
}
