import {
  AuthorizationResponseError,
  ClientError,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from "openid-client";

import { mismatch, SignInProblem, type SignInProblemCode } from "../problem.ts";

/** What the library tells of an error beside its text. It can hold tokens, so only what is picked out goes further. */
type Facts = Readonly<Record<string, unknown>>;

/** Which claim of an ID token is wrong, or lacking. */
const codesByClaim: Readonly<Record<string, SignInProblemCode>> = {
  iss: "wrong_issuer",
  aud: "wrong_audience",
  azp: "wrong_audience",
  nonce: "nonce_mismatch",
  sub: "no_subject",
  exp: "expired",
  nbf: "not_yet_valid",
};

const codesByRefusal: Readonly<Record<string, SignInProblemCode>> = {
  access_denied: "declined",
  invalid_client: "client_refused",
  unauthorized_client: "client_refused",
  invalid_grant: "code_refused",
};

/** Does something with the library and tells what stopped it by code. What is no answer to our question is a fault of ours, and goes on as it is. */
export async function coded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw problemOf(error) ?? error;
  }
}

function problemOf(error: unknown): SignInProblem | null {
  if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError) return refusal(error.error);
  if (error instanceof WWWAuthenticateChallengeError) {
    const isClient = error.cause.every(({ scheme }) => scheme === "basic");
    return new SignInProblem(isClient ? "client_refused" : "refused_by_provider", `HTTP ${error.status}`);
  }
  if (error instanceof TypeError && "code" in error && error.code === "ERR_INVALID_URL")
    return new SignInProblem("unreadable_answer", "a URL");
  if (!(error instanceof ClientError)) return null;
  if (error.cause instanceof SignInProblem) return error.cause;
  return problemOfAnswer(error.code ?? "", factsOf(error));
}

/** `error` comes from the provider or the browser: only what can be a code of the protocol is told on. */
function refusal(error: string): SignInProblem {
  return new SignInProblem(
    codesByRefusal[error] ?? "refused_by_provider",
    /^[a-z_]{1,40}$/u.test(error) ? error : null,
  );
}

function problemOfAnswer(code: string, facts: Facts): SignInProblem {
  switch (code) {
    case "OAUTH_JWT_CLAIM_COMPARISON_FAILED":
    case "OAUTH_JWT_TIMESTAMP_CHECK_FAILED":
      return problemOfClaim(String(facts["claim"]), facts);
    case "OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED":
      return facts["attribute"] === "sub" ? new SignInProblem("subject_mismatch") : wrongIssuer(facts["body"], facts);
    case "OAUTH_HTTP_REQUEST_FORBIDDEN":
    case "OAUTH_REQUEST_PROTOCOL_FORBIDDEN":
      return new SignInProblem("insecure_address");
    case "OAUTH_KEY_SELECTION_FAILED":
      return new SignInProblem("bad_signature", "no key of that name");
    case "OAUTH_TIMEOUT":
    case "OAUTH_ABORT":
      return new SignInProblem("provider_unreachable", "too slow");
    default:
      return problemOfForm(code, facts);
  }
}

/** Answers that are not of the form that they should be. */
function problemOfForm(code: string, facts: Facts): SignInProblem {
  const { header, alg, claims, parameters, signature } = facts;
  if (isRecord(header)) return wrongAlgorithm(header["alg"]);
  if (alg !== undefined) return wrongAlgorithm(alg);
  if (signature !== undefined) return new SignInProblem("bad_signature");
  if (parameters instanceof URLSearchParams) return wrongIssuer({ issuer: parameters.get("iss") }, facts);
  if (isRecord(claims)) {
    const lacking = Object.keys(codesByClaim).find(
      (name) => name !== "azp" && name !== "nbf" && claims[name] === undefined,
    );
    return problemOfClaim(lacking ?? "of another type", facts);
  }
  if (facts["encrypted"] === true) return new SignInProblem("encrypted");
  const { attribute, status } = facts;
  return new SignInProblem(
    "unreadable_answer",
    typeof status === "number" ? `HTTP ${status}` : typeof attribute === "string" ? attribute : code,
  );
}

function problemOfClaim(claim: string, { claims, expected }: Facts): SignInProblem {
  const code = codesByClaim[claim] ?? "unreadable_answer";
  const isNamed = code === "wrong_issuer" || code === "wrong_audience";
  const received = isRecord(claims) ? JSON.stringify(claims[claim]) : null;
  return new SignInProblem(code, isNamed ? mismatch(String(expected), received) : `claim ${claim}`);
}

function wrongIssuer(body: unknown, { expected }: Facts): SignInProblem {
  const received = isRecord(body) && typeof body["issuer"] === "string" ? body["issuer"] : null;
  return new SignInProblem("wrong_issuer", mismatch(String(expected), received));
}

function wrongAlgorithm(algorithm: unknown): SignInProblem {
  const isNone = typeof algorithm !== "string" || algorithm.toLowerCase() === "none";
  return new SignInProblem(isNone ? "not_signed" : "bad_signature", isNone ? null : `algorithm ${algorithm}`);
}

/** The innermost cause, as a plain value. A token that can't be read is known by being a bare text. */
function factsOf(error: ClientError): Facts {
  const cause = error.cause instanceof Error ? error.cause.cause : error.cause;
  if (typeof cause === "string") return { encrypted: cause.split(".").length === 5 };
  if (cause instanceof Response) return { status: cause.status };
  return isRecord(cause) ? cause : {};
}

function isRecord(value: unknown): value is Facts {
  return typeof value === "object" && value !== null;
}
