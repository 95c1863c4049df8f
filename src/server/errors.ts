import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";

import { describeRefusal } from "#app/refusals.ts";
import { publicFailure } from "#app/store/failure.ts";
import type { Refusal, RefusalCode, Result } from "#app/result.ts";
import type { Language } from "#domain/text.ts";

import type { ErrorBody } from "./contract/common.ts";

type ErrorStatus = 400 | 401 | 403 | 404 | 405 | 409 | 421 | 422 | 500 | 503;

/** A refusal on its way out through the router. */
export class RefusalError extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** What the server itself refuses, by its code. */
export class OwnError extends Error {
  readonly code: OwnCode;
  readonly detail: string;

  constructor(code: OwnCode, detail = "") {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}

/** A request that the contract does not allow: a field missing, or not of its type. */
export class BadRequestError extends Error {}

/** The value of an operation; a refusal is thrown, to be answered by `answerError`. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new RefusalError(result.refusal);
  return result.value;
}

/** Of the refusals that are something else than that there is no such thing. */
const statuses: { readonly [Code in RefusalCode]?: ErrorStatus } = {
  bad_period: 400,
  bad_reference: 400,
  not_accessible: 422,
  roles_in_file: 409,
  role_held: 409,
  role_ended: 409,
  last_administrator: 409,
  unknown_person: 422,
  no_such_role: 422,
  bad_day: 422,
  days_reversed: 422,
  day_passed: 422,
  reason_missing: 422,
  beyond_source: 422,
};

function statusOf(code: RefusalCode): ErrorStatus {
  return statuses[code] ?? 404;
}

type OwnCode =
  | "bad_request"
  | "not_found"
  | "sign_in_needed"
  | "not_allowed"
  | "from_elsewhere"
  | "not_signed_in"
  | "link_used"
  | "wrong_host"
  | "fault";

const own: {
  readonly [Code in OwnCode]: { readonly status: ErrorStatus } & {
    readonly [L in Language]: readonly [string, string];
  };
} = {
  bad_request: {
    status: 400,
    sv: ["Frågan går inte att läsa: {detail}.", "Se /api/openapi.json för vad som kan frågas."],
    en: ["The question cannot be read: {detail}.", "See /api/openapi.json for what can be asked."],
  },
  not_found: {
    status: 404,
    sv: ["Det finns inget på den här adressen.", "Se /api/openapi.json för de adresser som finns."],
    en: ["There is nothing at this address.", "See /api/openapi.json for the addresses there are."],
  },
  sign_in_needed: {
    status: 401,
    sv: ["Du behöver logga in.", "Logga in och försök igen. Det du har skrivit finns kvar."],
    en: ["You need to sign in.", "Sign in and try again. What you have written is still there."],
  },
  not_allowed: {
    status: 403,
    sv: [
      "Du har inte behörighet till det här. {detail}",
      "Be arbetsytans administratör om behörighet, om du behöver den.",
    ],
    en: ["You have no right to this. {detail}", "Ask the workspace's administrator for a role, if you need one."],
  },
  from_elsewhere: {
    status: 403,
    sv: ["Begäran kommer inte från Tertials egna sidor.", "Gör om det från en sida i Tertial."],
    en: ["The request does not come from Tertial's own pages.", "Do it again from a page in Tertial."],
  },
  not_signed_in: {
    status: 401,
    sv: ["Inloggningen gick inte.", "Kontrollera det du skrev och försök igen."],
    en: ["Signing in did not work.", "Check what you wrote and try again."],
  },
  link_used: {
    status: 401,
    sv: ["Länken gäller inte längre.", "En länk kan användas en gång, och bara en tid. Be om en ny."],
    en: ["The link holds no longer.", "A link can be used once, and only for a time. Ask for a new one."],
  },
  wrong_host: {
    status: 421,
    sv: ["Servern svarar inte på det här värdnamnet.", "Använd den adress som servern skrev ut när den startade."],
    en: ["The server does not answer to this host name.", "Use the address that the server printed when it started."],
  },
  fault: {
    status: 500,
    sv: ["Något gick fel hos oss.", "Försök igen. Felet står i serverns logg."],
    en: ["Something went wrong on our side.", "Try again. The fault stands in the server's log."],
  },
};

/** Answers with the one form of error, in the language of the request. */
export function answerOwn(c: Context, code: OwnCode, detail = ""): Response {
  const { status, ...texts } = own[code];
  const [message, advice] = texts[languageOf(c)];
  return c.json({ code, message: message.replace("{detail}", detail).trim(), advice } satisfies ErrorBody, status);
}

/** Every error ends here: refusals, requests against the contract, and our own faults, which are logged and never shown. */
export function answerError(error: Error, c: Context): Response {
  if (error instanceof RefusalError) {
    const { code } = error.refusal;
    const body = { code, ...describeRefusal(error.refusal, languageOf(c)) } satisfies ErrorBody;
    return c.json(body, statusOf(code));
  }
  const failure = publicFailure(error, languageOf(c));
  if (failure !== null) {
    console.error(error.message);
    return c.json(failure satisfies ErrorBody, 503);
  }
  if (error instanceof OwnError) return answerOwn(c, error.code, error.detail);
  if (error instanceof BadRequestError) return answerOwn(c, "bad_request", error.message);
  if (error instanceof HTTPException && error.status < 500) return answerOwn(c, "bad_request", error.message);
  console.error(error);
  return answerOwn(c, "fault");
}

export function languageOf(c: Context): Language {
  return c.req.query("language") === "en" ? "en" : "sv";
}
