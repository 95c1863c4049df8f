import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";

import { describeRefusal } from "#app/refusals.ts";
import { publicFailure } from "#app/store/failure.ts";
import type { Refusal, RefusalCode, Result } from "#app/result.ts";
import type { Sentences } from "#domain/problems/catalogue/entry.ts";
import type { Language } from "#domain/text.ts";

import type { ErrorBody } from "./contract/common.ts";
import { localProblems, type LocalProblemCode } from "./sign-in/local-problems.ts";

type ErrorStatus = 400 | 401 | 403 | 404 | 405 | 409 | 410 | 413 | 421 | 422 | 429 | 500 | 503;

type AnyRefusal = Refusal<RefusalCode | LocalProblemCode>;

/** A refusal on its way out through the router. */
export class RefusalError extends Error {
  readonly refusal: AnyRefusal;

  constructor(refusal: AnyRefusal) {
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

/** What is refused with words of its own, and perhaps about one field. */
export class ToldError extends Error {
  readonly code: string;
  readonly status: ErrorStatus;
  readonly field: string | null;
  readonly say: (language: Language) => Sentences;

  constructor(code: string, status: ErrorStatus, field: string | null, say: (language: Language) => Sentences) {
    super(code);
    this.code = code;
    this.status = status;
    this.field = field;
    this.say = say;
  }
}

/** A request that the contract does not allow: a field missing, or not of its type. */
export class BadRequestError extends Error {}

/** The value of an operation; a refusal is thrown, to be answered by `answerError`. */
export function valueOf<T>(result: Result<T, RefusalCode | LocalProblemCode>): T {
  if (!result.ok) throw new RefusalError(result.refusal);
  return result.value;
}

/** Of the refusals that are something else than that there is no such thing. */
const statuses: { readonly [Code in RefusalCode]?: ErrorStatus } = {
  bad_period: 400,
  bad_reference: 400,
  unknown_noun: 400,
  id_without_noun: 400,
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
  import_settled: 409,
  preview_changed: 409,
  import_has_errors: 409,
  import_without_news: 409,
  import_not_held: 409,
  unknown_profile: 422,
  other_source: 422,
  file_too_large: 413,
  file_empty: 422,
  reading_needs_memory: 413,
  reading_needs_time: 413,
  reading_cancelled: 409,
  report_unknown_kind: 422,
  report_damaged: 422,
  report_encrypted: 422,
  report_too_large: 413,
  report_no_text: 422,
  report_empty: 422,
  report_without_notes: 422,
  check_needs_memory: 413,
  check_needs_time: 413,
  check_cancelled: 409,
  calendar_entry_changed: 409,
  name_missing: 422,
  round_is_planned: 409,
  round_is_open: 409,
  round_is_closed: 409,
  round_has_begun: 409,
  no_mail_server: 409,
  round_without_units: 422,
  unit_ended: 409,
  unknown_scale: 422,
  unknown_step: 422,
  text_too_long: 422,
  text_not_kept: 422,
  comment_missing: 422,
  deadline_passed: 422,
  level_twice: 422,
  deadlines_reversed: 422,
  answers_not_begun: 409,
  answers_reporting: 409,
  answers_submitted: 409,
  answers_returned: 409,
  answers_approved: 409,
  answers_lacking: 409,
  not_kept: 409,
  nothing_to_take_in: 409,
  plan_in_file: 409,
  changed_meanwhile: 409,
  altered_since: 409,
  nothing_to_undo: 409,
  nothing_to_copy: 409,
  nothing_to_adopt: 409,
  not_own_post: 403,
};

/** What is wrong with a field of what was sent is no matter of what there is. */
function statusOf({ code, field }: Refusal): ErrorStatus {
  return field === undefined ? (statuses[code] ?? 404) : 422;
}

type OwnCode =
  | "bad_request"
  | "not_found"
  | "sign_in_needed"
  | "not_allowed"
  | "from_elsewhere"
  | "not_signed_in"
  | "too_large"
  | "cut_off"
  | "busy"
  | "sign_in_again"
  | "gone"
  | "kept_elsewhere"
  | "bad_end_date"
  | "wrong_host"
  | "fault";

/** The status of an error, and in each language what is wrong and what to do. */
type ErrorTexts = { readonly status: ErrorStatus } & { readonly [L in Language]: readonly [string, string] };

const own: Readonly<Record<OwnCode, ErrorTexts>> = {
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
    sv: ["Du behöver logga in.", "Logga in och försök igen."],
    en: ["You need to sign in.", "Sign in and try again."],
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
  sign_in_again: {
    status: 403,
    sv: ["Du loggade in för ett tag sedan.", "Logga in igen, så kan du ändra det här."],
    en: ["You signed in a while ago.", "Sign in again, and you can change this."],
  },
  gone: {
    status: 404,
    sv: ["Det finns inte längre.", "Läs in sidan på nytt."],
    en: ["It is not there any more.", "Load the page again."],
  },
  kept_elsewhere: {
    status: 403,
    sv: ["Ditt namn kommer från ett annat register.", "Ändra det där, så ändras det här."],
    en: ["Your name comes from another register.", "Change it there, and it changes here."],
  },
  bad_end_date: {
    status: 422,
    sv: ["Slutdagen ska vara i dag eller senare, och högst ett år bort.", "Välj en annan dag."],
    en: ["The last day must be today or later, and at most a year away.", "Choose another day."],
  },
  too_large: {
    status: 413,
    sv: ["Det som skickades är för stort. Gränsen är {detail}.", "Dela upp det i mindre delar."],
    en: ["What was sent is too large. The limit is {detail}.", "Divide it into smaller parts."],
  },
  cut_off: {
    status: 400,
    sv: ["Förbindelsen bröts innan allt hade kommit fram. Inget är sparat.", "Skicka det en gång till."],
    en: ["The connection was cut before everything had come. Nothing is kept.", "Send it once more."],
  },
  busy: {
    status: 429,
    sv: ["Servern har för mycket att göra just nu.", "Vänta en stund och försök igen."],
    en: ["The server has too much to do right now.", "Wait a while and try again."],
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
  return answerWith(c, code, own[code], detail);
}

function answerWith(c: Context, code: string, { status, ...texts }: ErrorTexts, detail = ""): Response {
  const [message, advice] = texts[languageOf(c)];
  const body = { code, message: message.replace("{detail}", detail).trim(), advice } satisfies ErrorBody;
  // What keeps everybody from signing in is for the operator to see.
  if (status >= 500 && detail !== "") console.error(body.message);
  return c.json(body, status);
}

function isLocal(code: string): code is LocalProblemCode {
  return code in localProblems;
}

/** Every error ends here: refusals, requests against the contract, and our own faults, which are logged and never shown. */
export function answerError(error: Error, c: Context): Response {
  if (error instanceof RefusalError) {
    const { code, values, field } = error.refusal;
    if (isLocal(code)) return answerWith(c, code, localProblems[code], values["detail"]);
    const refusal = { code, values, field };
    const body = { code, ...describeRefusal(refusal, languageOf(c)), ...about(field) } satisfies ErrorBody;
    return c.json(body, statusOf(refusal));
  }
  const failure = publicFailure(error, languageOf(c));
  if (failure !== null) {
    console.error(error.message);
    return c.json(failure satisfies ErrorBody, 503);
  }
  if (error instanceof ToldError) {
    const { code, status, field, say } = error;
    return c.json({ code, ...say(languageOf(c)), ...about(field) } satisfies ErrorBody, status);
  }
  if (error instanceof OwnError) return answerOwn(c, error.code, error.detail);
  if (error instanceof BadRequestError) return answerOwn(c, "bad_request", error.message);
  if (error instanceof HTTPException && error.status < 500) return answerOwn(c, "bad_request", error.message);
  console.error(error);
  return answerOwn(c, "fault");
}

const about = (field: string | null | undefined): { readonly field?: string } =>
  field === null || field === undefined ? {} : { field };

/** SCIM is read by programs, and those who set them up: in English. */
export function languageOf(c: Context): Language {
  return c.req.query("language") === "en" || c.req.path.startsWith("/scim/") ? "en" : "sv";
}
