import { z } from "zod";

import type { Particulars } from "../identity.ts";
import { mismatch, SignInProblem } from "../problem.ts";
import type { SamlProvider } from "../provider.ts";

/** How far the clocks of the provider and the server may differ, in milliseconds. */
const tolerance = 60_000;

const bearer = "urn:oasis:names:tc:SAML:2.0:cm:bearer";
const transient = "urn:oasis:names:tc:SAML:2.0:nameid-format:transient";

// Elements as the library reads them: attributes in `$`, text in `_`, and children by their names, in lists.
const text = z.object({ _: z.string() }).transform(({ _ }) => _);

const moment = z
  .string()
  .regex(/(?:Z|[+-]\d\d:\d\d)$/u)
  .transform((value) => Date.parse(value))
  .refine(Number.isFinite);

const period = { NotBefore: moment.optional(), NotOnOrAfter: moment.optional() };

const confirmation = z.object({
  $: z.object({ Method: z.string() }),
  SubjectConfirmationData: z
    .tuple([
      z.object({ $: z.object({ ...period, Recipient: z.string().optional(), InResponseTo: z.string().optional() }) }),
    ])
    .optional(),
});

const nameId = z.object({ _: z.string().default(""), $: z.object({ Format: z.string().optional() }).optional() });

const attribute = z.object({
  $: z.object({ Name: z.string() }),
  AttributeValue: z.array(text.nullable().catch(null)).default([]),
});

const assertionSchema = z.object({
  $: z.object({ ID: z.string().min(1), Version: z.literal("2.0") }),
  Issuer: z.tuple([text]),
  Subject: z.tuple([
    z.object({ NameID: z.tuple([nameId]).optional(), SubjectConfirmation: z.array(confirmation).min(1) }),
  ]),
  Conditions: z.tuple([
    z.object({
      $: z.object(period).default({}),
      AudienceRestriction: z.array(z.object({ Audience: z.array(text) })).min(1),
    }),
  ]),
  AuthnStatement: z
    .array(
      z.object({ AuthnContext: z.array(z.object({ AuthnContextClassRef: z.array(text).default([]) })).default([]) }),
    )
    .default([]),
  AttributeStatement: z.array(z.object({ Attribute: z.array(attribute).default([]) })).default([]),
});

/** What a signed assertion says. */
export type Assertion = z.infer<typeof assertionSchema>;

/** Reads an assertion whose signature has been verified. Throws `unreadable_answer` where it lacks what sign-in by a browser demands. */
export function readAssertion(signed: unknown): Assertion {
  const { data } = z.object({ Assertion: assertionSchema }).safeParse(signed);
  if (data === undefined) throw new SignInProblem("unreadable_answer", "an assertion that lacks what it must have");
  return data.Assertion;
}

/** What an assertion is held against. */
interface Expected {
  readonly settings: SamlProvider;
  readonly acsUrl: string;
  readonly requestId: string;
  /** Milliseconds. */
  readonly now: number;
}

/**
 * Throws where the assertion is not from our provider, to us, in answer to our request, and valid now.
 * Gives the moment until which it would be taken again if nobody remembered it, in milliseconds.
 */
export function checkAssertion(assertion: Assertion, expected: Expected): number {
  const { settings, now } = expected;
  const [issuer] = assertion.Issuer;
  if (issuer !== settings.entityId) throw new SignInProblem("wrong_issuer", mismatch(settings.entityId, issuer));
  const [conditions] = assertion.Conditions;
  for (const { Audience: audience } of conditions.AudienceRestriction)
    if (!audience.includes(settings.ownEntityId))
      throw new SignInProblem("wrong_audience", mismatch(settings.ownEntityId, audience.join(" ")));
  const confirmedUntil = checkConfirmation(assertion, expected);
  checkPeriod(conditions.$, now);
  checkAssurance(assertion, settings.assurance);
  return Math.min(confirmedUntil, conditions.$.NotOnOrAfter ?? confirmedUntil) + tolerance;
}

/** That whoever brings the assertion to our address, in answer to our request, is the one it is about. */
function checkConfirmation({ Subject: [subject] }: Assertion, { acsUrl, requestId, now }: Expected): number {
  const brought = subject.SubjectConfirmation.filter(({ $ }) => $.Method === bearer).map(
    ({ SubjectConfirmationData: data }) => data?.[0].$,
  );
  const data = brought.find((each) => each?.Recipient === acsUrl);
  if (data === undefined) throw new SignInProblem("wrong_recipient", mismatch(acsUrl, brought[0]?.Recipient));
  if (data.InResponseTo !== requestId) throw new SignInProblem("unasked", mismatch(requestId, data.InResponseTo));
  if (data.NotOnOrAfter === undefined) throw new SignInProblem("unreadable_answer", "a confirmation without an end");
  checkPeriod(data, now);
  return data.NotOnOrAfter;
}

interface Period {
  readonly NotBefore?: number | undefined;
  readonly NotOnOrAfter?: number | undefined;
}

function checkPeriod({ NotBefore: from = -Infinity, NotOnOrAfter: until = Infinity }: Period, now: number): void {
  const iso = (at: number): string => new Date(at).toISOString();
  if (now + tolerance < from) throw new SignInProblem("not_yet_valid", `from ${iso(from)}, now ${iso(now)}`);
  if (now - tolerance >= until) throw new SignInProblem("expired", `until ${iso(until)}, now ${iso(now)}`);
}

function checkAssurance({ AuthnStatement }: Assertion, wanted: readonly string[]): void {
  if (wanted.length === 0) return;
  const reached = AuthnStatement.flatMap(({ AuthnContext }) => AuthnContext).flatMap(
    (each) => each.AuthnContextClassRef,
  );
  if (!reached.some((level) => wanted.includes(level)))
    throw new SignInProblem("wrong_assurance", mismatch(wanted.join(" "), reached.join(" ")));
}

/** The NameID, where it is one to know somebody by. Null where there is none, or one that is new at each sign-in. */
export function lastingNameId({ Subject: [subject] }: Assertion): string | null {
  const found = subject.NameID?.[0];
  return found === undefined || found.$?.Format === transient ? null : found._;
}

export function particularsOf({ AttributeStatement }: Assertion): Particulars {
  const attributes = AttributeStatement.flatMap(({ Attribute }) => Attribute);
  return (name) =>
    attributes
      .filter(({ $ }) => $.Name === name)
      .flatMap(({ AttributeValue }) => AttributeValue)
      .filter((value) => value !== null);
}
