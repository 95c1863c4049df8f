import { useMutation, useQueryClient, type UseMutationResult } from "@tanstack/react-query";

import type { peopleCsvRoute } from "#server/contract/people.ts";
import { useLanguage } from "#web/messages/use-messages.ts";

import { addressOf, answerTo, type ApiError } from "./client.ts";
import type { Answer } from "./send.ts";

/** What a file of people does, or would do. */
export type PeopleFileAnswer = Answer<"POST /api/people/csv">;

export interface PeopleFile {
  readonly name: string;
  /** Read once, so that what is done is what was shown. */
  readonly bytes: ArrayBuffer;
  /** False: it is to be done. */
  readonly isPreview: boolean;
}

/** Sends a CSV file of people. When it has been taken in, all that is shown is asked for anew. */
export function usePeopleFile(): UseMutationResult<PeopleFileAnswer, ApiError, PeopleFile> {
  const queries = useQueryClient();
  const language = useLanguage();
  return useMutation({
    mutationFn: async ({ bytes, isPreview }: PeopleFile) => {
      const address = addressOf(
        "/api/people/csv" satisfies (typeof peopleCsvRoute)["path"],
        {},
        { language, preview: isPreview },
      );
      const init = { method: "POST", headers: { "Content-Type": "text/csv" }, body: bytes };
      // The server answers by the same contract.
      return (await answerTo(address, init)) as PeopleFileAnswer;
    },
    onSuccess: ({ isWritten }) => (isWritten ? queries.invalidateQueries() : undefined),
  });
}
