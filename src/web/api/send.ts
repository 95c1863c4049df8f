import type { z } from "@hono/zod-openapi";
import { useMutation, useQueryClient, type UseMutationResult } from "@tanstack/react-query";

import type * as account from "#server/contract/account.ts";
import type * as calendar from "#server/contract/calendar.ts";
import type * as grants from "#server/contract/grants.ts";
import type * as imports from "#server/contract/imports.ts";
import type * as people from "#server/contract/people.ts";
import type * as plan from "#server/contract/plan.ts";
import type * as posts from "#server/contract/posts.ts";
import type * as reportCheck from "#server/contract/report-check.ts";
import type * as reminders from "#server/contract/reminders.ts";
import type * as roundActs from "#server/contract/rounds/acts.ts";
import type * as roundAnswers from "#server/contract/rounds/answers.ts";
import type * as roundForm from "#server/contract/rounds/form.ts";
import type * as settings from "#server/contract/settings.ts";
import type * as signIn from "#server/contract/sign-in.ts";
import type * as token from "#server/contract/token.ts";
import { useLanguage } from "#web/messages/use-messages.ts";

import { addressOf, answerTo, type ApiError } from "./client.ts";
import { isSignInNeeded } from "./session.ts";

type RoutesOf<Module> = Module extends unknown
  ? Extract<Module[keyof Module], { readonly method: string; readonly path: string }>
  : never;

/** Those of one kind are made from a table of what can be done. */
type ActRoute = (typeof roundActs.stageRoutes | typeof roundActs.unitActRoutes)[number]["route"];

/** Every route of the API that changes something. */
type WriteRoute = Exclude<
  | ActRoute
  | RoutesOf<
      | typeof account
      | typeof calendar
      | typeof grants
      | typeof imports
      | typeof people
      | typeof plan
      | typeof posts
      | typeof reminders
      | typeof reportCheck
      | typeof roundAnswers
      | typeof roundForm
      | typeof settings
      | typeof signIn
      | typeof token
    >,
  { readonly method: "get" }
>;

type ActionOf<Route> = Route extends {
  readonly method: infer Method extends string;
  readonly path: infer Path extends string;
}
  ? `${Uppercase<Method>} ${Path}`
  : never;
type RouteOf<A, Route = WriteRoute> = Route extends WriteRoute ? (A extends ActionOf<Route> ? Route : never) : never;

/** Method and path, as `POST /api/sign-out`. */
export type Action = ActionOf<WriteRoute>;

export type Sent<A extends Action> = ParamsOf<RouteOf<A>["request"]> & BodyOf<RouteOf<A>["request"]>;
export type Answer<A extends Action> = z.output<RouteOf<A>["responses"][200]["content"]["application/json"]["schema"]>;

type ParamsOf<Request> = Request extends { readonly params: infer Schema extends z.ZodType }
  ? { readonly params: z.input<Schema> }
  : object;
type BodyOf<Request> = Request extends {
  readonly body: { readonly content: { readonly "application/json": { readonly schema: infer Schema } } };
}
  ? { readonly body: z.input<Schema> }
  : object;

/** Asks the API to change something. Action, parameters, body and answer are those of the contract. Throws an ApiError. */
export async function send<A extends Action>(action: A, sent: Sent<A>, language: "sv" | "en"): Promise<Answer<A>> {
  const [method = "", path = ""] = action.split(" ");
  const { params, body }: { readonly params?: unknown; readonly body?: unknown } = sent;
  const json = { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
  const answer = await answerTo(addressOf(path, params, { language }), { method, ...(body === undefined ? {} : json) });
  // The server answers by the same contract.
  return answer as Answer<A>;
}

/**
 * `send` for a form: when it is done, all that is shown is asked for anew. Where the session has ended the form is as before it was
 * sent, so that it can be again: what has happened is told by `SessionEnded`.
 */
export function useSend<A extends Action>(action: A): UseMutationResult<Answer<A>, ApiError, Sent<A>> {
  const queries = useQueryClient();
  const language = useLanguage();
  const sending: UseMutationResult<Answer<A>, ApiError, Sent<A>> = useMutation({
    mutationFn: (sent) => send(action, sent, language),
    onSuccess: () => queries.invalidateQueries(),
    onError: (error) => {
      if (isSignInNeeded(error)) sending.reset();
    },
  });
  return sending;
}
