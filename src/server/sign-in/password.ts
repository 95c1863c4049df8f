import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

import { longestPassword, passwordLength } from "./password-rules.ts";
import { readPhc, writePhc, type Argon2Cost } from "./phc.ts";

/** OWASP's least memory, 19 MiB twice over: at most four are hashed at once (Node's pool), so sign-in never takes more than 76 MiB. */
const cost: Argon2Cost = { memory: 19_456, passes: 2, parallelism: 1 };

const [saltLength, hashLength] = [16, 32];

/** Stands in for the hash of one who has no password. It is random, so no password has it. */
const decoy = writePhc({ ...cost, salt: randomBytes(saltLength), hash: randomBytes(hashLength) });

/** The argon2id hash to be stored, with its costs in it. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(saltLength);
  return writePhc({ ...cost, salt, hash: await derive(password, salt, hashLength, cost) });
}

/** Whether it is the password. `stored` is null for one who has none or does not exist: then it takes as long, and it is not. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const isPossible = stored !== null && passwordLength(password) <= longestPassword;
  const { salt, hash, ...itsCost } = readPhc(isPossible ? stored : decoy);
  const given = await derive(isPossible ? password : "", salt, hash.length, itsCost);
  return timingSafeEqual(given, hash);
}

/** Whether a hash was made with other costs than today's, and should be made anew while the password is at hand. */
export function isDatedHash(stored: string): boolean {
  const { memory, passes, parallelism } = readPhc(stored);
  return memory !== cost.memory || passes !== cost.passes || parallelism !== cost.parallelism;
}

const argon2Async = promisify(argon2);

function derive(password: string, nonce: Buffer, tagLength: number, cost: Argon2Cost): Promise<Buffer> {
  return argon2Async("argon2id", { message: password.normalize("NFKC"), nonce, tagLength, ...cost });
}
