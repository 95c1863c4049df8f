import { createRoute, z } from "@hono/zod-openapi";

import type { DiscussionView, Mentionable, PostPartView, PostView, ThreadView } from "#app/posts/view.ts";
import type { NewPost, SeenPost } from "#app/posts/write.ts";
import { longestPost } from "#domain/posts/post.ts";

import { readAny } from "./access.ts";
import { jsonResponse, languageQuery, workspaceParams } from "./common.ts";
import { abilitySchema } from "./permissions.ts";
import { jsonBody } from "./sign-in.ts";

const tags = ["Discussions"];

const on = z.string().max(500).openapi({
  description:
    "What is discussed: a thing of the plan, a unit's answers in a round (`round:2025t1 LT`), or a report (`report:interim`).",
  example: "objective:g7",
});
const post = z.string().max(600);
/** Longer than may be: what is too long is refused beside its field. */
const text = z
  .string()
  .max(10 * longestPost)
  .openapi({ description: "Plain text; `@{<id>}` mentions a person.", example: "@{3f2a…} Stämmer siffran?" });

const partSchema: z.ZodType<PostPartView> = z
  .union([z.object({ text: z.string() }), z.object({ person: z.string(), name: z.string() })])
  .openapi("PostPart");

const postFields = {
  id: z.string(),
  change: z.number().int(),
  who: z.string(),
  at: z.string(),
  alteredAt: z.string().nullable(),
  parts: z.array(partSchema).readonly(),
  isTakenBack: z.boolean(),
  isOwn: z.boolean(),
  isUnread: z.boolean(),
};
const postSchema: z.ZodType<PostView> = z.object(postFields).openapi("Post");
const threadSchema: z.ZodType<ThreadView> = z
  .object({ ...postFields, answers: z.array(postSchema).readonly() })
  .openapi("Thread");
const discussionSchema: z.ZodType<DiscussionView> = z
  .object({
    about: z.string(),
    posts: z.array(threadSchema).readonly(),
    may: z.object({ write: abilitySchema }),
  })
  .openapi("Discussion");
const mentionableSchema: z.ZodType<Mentionable> = z.object({ id: z.string(), name: z.string() }).openapi("Mentionable");

const newSchema = z.strictObject({ on, text, answers: post.nullable() }) satisfies z.ZodType<NewPost>;
const seenSchema = z.strictObject({ post, change: z.number().int() }) satisfies z.ZodType<SeenPost>;
const recorded = jsonResponse(z.object({ post: z.string() }).openapi("RecordedPost"), "Recorded");

export const postsRoute = createRoute({
  "x-access": readAny,
  method: "get",
  path: "/api/workspaces/{workspace}/posts",
  tags,
  summary: "A discussion, in the order it was written",
  request: { params: workspaceParams, query: languageQuery.extend({ on }) },
  responses: jsonResponse(discussionSchema, "The discussion"),
});

export const mentionableRoute = createRoute({
  "x-access": readAny,
  method: "get",
  path: "/api/workspaces/{workspace}/posts/people",
  tags,
  summary: "Whom one may mention in a discussion: of those who may read it the first 20, by name",
  request: {
    params: workspaceParams,
    query: languageQuery.extend({
      on,
      q: z.string().max(100).optional().openapi({ description: "Words of a name; left out: anybody." }),
    }),
  },
  responses: jsonResponse(
    z.object({ people: z.array(mentionableSchema).readonly() }).openapi("Mentionables"),
    "People",
  ),
});

export const postAddRoute = createRoute({
  "x-access": { right: "read", of: "body" },
  method: "post",
  path: "/api/workspaces/{workspace}/posts",
  tags,
  summary: "Writes in a discussion",
  request: { params: workspaceParams, query: languageQuery, ...jsonBody(newSchema) },
  responses: recorded,
});

export const postAlterRoute = createRoute({
  "x-access": { right: "read", of: "body" },
  method: "post",
  path: "/api/workspaces/{workspace}/posts/alter",
  tags,
  summary: "Writes a post of one's own anew",
  request: { params: workspaceParams, query: languageQuery, ...jsonBody(seenSchema.extend({ text })) },
  responses: recorded,
});

export const postTakeBackRoute = createRoute({
  "x-access": { right: "read", of: "body" },
  method: "post",
  path: "/api/workspaces/{workspace}/posts/take-back",
  tags,
  summary: "Takes a post of one's own back; the history keeps what it said",
  request: { params: workspaceParams, query: languageQuery, ...jsonBody(seenSchema) },
  responses: recorded,
});

export const mentionReadRoute = createRoute({
  "x-access": { right: "read", of: "body" },
  method: "post",
  path: "/api/workspaces/{workspace}/posts/read",
  tags,
  summary: "Notes that one has read a post that one is mentioned in",
  request: { params: workspaceParams, query: languageQuery, ...jsonBody(seenSchema.pick({ post: true })) },
  responses: recorded,
});
