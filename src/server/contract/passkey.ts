import { z } from "@hono/zod-openapi";

const bytesSchema = z.base64url().min(1).max(100_000);

/** What `navigator.credentials.create()` gave, as JSON; what is not needed to verify it is left out. */
export const registrationResponseSchema = z
  .object({
    id: bytesSchema,
    rawId: bytesSchema,
    type: z.literal("public-key"),
    response: z.object({
      clientDataJSON: bytesSchema,
      attestationObject: bytesSchema,
      transports: z.array(z.string().max(30)).max(10).exactOptional(),
    }),
    clientExtensionResults: z.object({}),
  })
  .openapi("RegistrationResponse");

export type RegistrationResponse = z.infer<typeof registrationResponseSchema>;

/** What `navigator.credentials.get()` gave, as JSON. `userHandle` is the person's id. */
export const signInResponseSchema = z
  .object({
    id: bytesSchema,
    rawId: bytesSchema,
    type: z.literal("public-key"),
    response: z.object({
      clientDataJSON: bytesSchema,
      authenticatorData: bytesSchema,
      signature: bytesSchema,
      userHandle: bytesSchema.exactOptional(),
    }),
    clientExtensionResults: z.object({}),
  })
  .openapi("SignInResponse");

export type SignInResponse = z.infer<typeof signInResponseSchema>;

/** What a person calls a passkey, to tell it from others: "Jobbtelefonen". */
export const passkeyNameSchema = z.string().trim().min(1).max(60).openapi("PasskeyName");
