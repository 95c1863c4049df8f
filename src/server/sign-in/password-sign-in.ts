import { found, refused } from "#app/result.ts";
import {
  passwordHolder,
  renewPassword,
  takeRecoveryCode,
  takeTotpStep,
  type PasswordHolder,
} from "#store/directory/credential.ts";
import { addEntry } from "#store/directory/entry.ts";
import { forgetAttempts, tryAttempt, type AttemptKeys } from "#store/directory/once.ts";
import type { Person } from "#store/directory/person.ts";

import type { Services } from "../services.ts";
import { accountKey, addressKey } from "./attempt-keys.ts";
import type { LocalResult } from "./local-problems.ts";
import { hashPassword, isDatedHash, verifyPassword } from "./password.ts";
import { attemptLimits, mayAttempt, waitInWords } from "./rate-limit.ts";
import { recoveryDigest } from "./recovery-codes.ts";
import { isDatedBox, openBox, sealBox } from "./secret-box.ts";
import type { SecretKeys } from "./secret-key.ts";
import { verifyTotp } from "./totp.ts";

export interface PasswordAttempt {
  readonly userName: string;
  readonly password: string;
  /** Of the app, or a recovery code. */
  readonly code: string;
  /** Of the machine that it comes from. */
  readonly address: string;
}

type Needed = Pick<Services, "directory" | "now">;

/** A password that can be used: it has one-time codes. */
type Usable = PasswordHolder & { readonly password: string; readonly totpBox: string };

/** Who it is. Whatever is wrong is refused in the same words, after the same work. */
export async function checkAttempt(
  services: Needed,
  attempt: PasswordAttempt,
  keys: SecretKeys,
): Promise<LocalResult<Person>> {
  const { directory, now } = services;
  const counted = { account: accountKey(attempt.userName), address: addressKey(attempt.address) };
  const at = now();
  const verdict = await noteAttempt(services, counted, at);
  if (!verdict.isAllowed) return refused("too_many_attempts", { detail: waitInWords(verdict.until - at.getTime()) });

  const holder = await passwordHolder(directory, attempt.userName);
  const usable = isUsable(holder) ? holder : null;
  const isPassword = await verifyPassword(usable?.password ?? null, attempt.password);
  const way = usable !== null && isPassword ? await useCode(services, usable, attempt.code, keys) : found(null);
  if (!way.ok) return way;
  const entry = { at: at.toISOString(), by: null, person: holder?.person.id ?? null, workspace: null };
  if (usable === null || way.value === null) {
    await addEntry(directory, { ...entry, what: "sign_in_refused", detail: { way: "password" } });
    return refused("sign_in_refused");
  }
  const { person } = usable;
  if (way.value === "recovery_code")
    await addEntry(directory, { ...entry, by: person.id, what: "recovery_code_used", detail: {} });
  await renew(services, usable, attempt.password, keys);
  await forgetAttempts(directory, counted, at.toISOString());
  return found(person);
}

function noteAttempt({ directory }: Needed, counted: AttemptKeys, now: Date) {
  const at = now.getTime();
  const since = new Date(at - attemptLimits.account.memory).toISOString();
  return tryAttempt(directory, counted, { at: now.toISOString(), since }, ({ ofAccount, ofAddress }) =>
    mayAttempt({ ofAccount: ofAccount.map(Date.parse), ofAddress: ofAddress.map(Date.parse) }, at),
  );
}

function isUsable(holder: PasswordHolder | null): holder is Usable {
  return holder?.person.status === "active" && holder.password !== null && holder.totpBox !== null;
}

/** Uses up a code, and tells which kind it was; null where it is none. */
async function useCode(
  { directory, now }: Needed,
  { person, totpBox, totpStep }: Usable,
  written: string,
  keys: SecretKeys,
): Promise<LocalResult<"totp" | "recovery_code" | null>> {
  const secret = openBox(totpBox, person.id, keys);
  const step = secret.ok ? verifyTotp(secret.value, written, now().getTime(), totpStep) : secret;
  if (step.ok) return found((await takeTotpStep(directory, person.id, step.value)) ? "totp" : null);
  if (await takeRecoveryCode(directory, person.id, recoveryDigest(written))) return found("recovery_code");
  return secret.ok ? found(null) : secret;
}

/** While the password is at hand: hashed by today's costs, sealed with today's key. */
async function renew({ directory }: Needed, holder: Usable, password: string, keys: SecretKeys): Promise<void> {
  const { person, totpBox } = holder;
  const secret = isDatedBox(totpBox, keys) ? openBox(totpBox, person.id, keys) : null;
  const after = {
    password: isDatedHash(holder.password) ? await hashPassword(password) : holder.password,
    totpBox: secret?.ok === true ? sealBox(secret.value, person.id, keys) : totpBox,
  };
  if (after.password !== holder.password || after.totpBox !== totpBox)
    await renewPassword(directory, person.id, holder, after);
}
