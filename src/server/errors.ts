import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";

import { describeRefusal } from "#app/refusals.ts";
import { publicFailure } from "#app/store/failure.ts";
import type { Refusal, RefusalCode, Result } from "#app/result.ts";
import type { Language } from "#domain/text.ts";

import type { ErrorBody } from "./contract/common.ts";

type ErrorStatus = 400 | 404 | 405 | 421 | 422 | 500 | 503;

/** A refusal on its way out through the router. */
export class RefusalError extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** A request that the contract does not allow: a field missing, or not of its type. */
export class BadRequestError extends Error {}

/** The value of an operation; a refusal is thrown, to be answered by `answerError`. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new RefusalError(result.refusal);
  return result.value;
}

const badRequest: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  "bad_period",
  "bad_reference",
  "unknown_noun",
  "id_without_noun",
  "bad_day",
]);

function statusOf(code: RefusalCode): ErrorStatus {
  if (code === "not_accessible") return 422;
  return badRequest.has(code) ? 400 : 404;
}

type OwnCode = "bad_request" | "not_found" | "read_only" | "wrong_host" | "fault";

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
  read_only: {
    status: 405,
    sv: ["Här kan man bara läsa.", "Använd GET. Ändringar görs i arbetsytans filer."],
    en: ["This can only be read.", "Use GET. Changes are made in the files of the workspace."],
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
  return c.json({ code, message: message.replace("{detail}", detail), advice } satisfies ErrorBody, status);
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
  if (error instanceof BadRequestError) return answerOwn(c, "bad_request", error.message);
  if (error instanceof HTTPException && error.status < 500) return answerOwn(c, "bad_request", error.message);
  console.error(error);
  return answerOwn(c, "fault");
}

function languageOf(c: Context): Language {
  return c.req.query("language") === "en" ? "en" : "sv";
}
