import { SignInProblem, type SignInProblemCode } from "../../../src/server/sign-in/problem.ts";

/** Why a sign-in was refused. Throws if it was not, or for a fault of ours. */
export async function refusalOf(signIn: Promise<unknown>): Promise<SignInProblemCode> {
  try {
    await signIn;
  } catch (error) {
    if (error instanceof SignInProblem) return error.code;
    throw error;
  }
  throw new Error("the sign-in was let through");
}
