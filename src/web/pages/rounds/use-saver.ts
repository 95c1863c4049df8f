import { useQueryClient } from "@tanstack/react-query";
import { createContext, use, useEffect, useSyncExternalStore } from "react";

import { ApiError } from "#web/api/client.ts";
import { apiQuery } from "#web/api/queries.ts";
import { send } from "#web/api/send.ts";
import { askWhoIsHere, isSignInNeeded } from "#web/api/session.ts";
import { useLanguage } from "#web/messages/use-messages.ts";

import { withSaved, type Draft, type Stands, type UnitRound } from "./draft.ts";
import type { Child } from "./use-below.ts";
import { makeSaver, type Delivery, type Saver, type Saving } from "./saver.ts";

/** Whose answers, and where. */
export interface UnitPlace {
  readonly workspace: string;
  readonly round: string;
  readonly unit: string;
}

const pace = { afterWriting: 700, afterAway: 4_000 };

/** They outlive their pages: what was written last is saved also when one has gone on to another. */
const savers = new Map<string, Saver>();

function saverAt(place: string): Saver {
  const saver = savers.get(place) ?? makeSaver(place, localStorage, pace);
  savers.set(place, saver);
  return saver;
}

export const unitPath = "/api/workspaces/{workspace}/rounds/{round}/units/{unit}";

/** Saves a unit's answers as they are written by somebody; asks before a window closes that has something unsaved. */
export function useSaver(
  person: string,
  { workspace, round, unit }: UnitPlace,
): { readonly saver: Saver; readonly saving: Saving } {
  const saver = saverAt([person, workspace, round, unit].map(encodeURIComponent).join(" "));
  const saving = useSyncExternalStore(saver.subscribe, saver.now);
  const queries = useQueryClient();
  const language = useLanguage();
  useEffect(() => {
    const params = { workspace, round, unit };
    const { queryKey } = apiQuery(unitPath, params, { language });
    const deliver = async (draft: Draft): Promise<Delivery> => {
      try {
        const { change } = await sendDraft(params, draft, language);
        await queries.cancelQueries({ queryKey });
        queries.setQueryData(queryKey, (page: UnitRound | undefined) =>
          page === undefined ? page : withSaved(page, draft, change),
        );
        void queries.invalidateQueries({ queryKey: [unitPath] });
        return { state: "saved", change };
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        askWhoIsHere(error, queries);
        return refusedBy(error);
      }
    };
    saver.connect(deliver);
  }, [saver, queries, workspace, round, unit, language]);
  const isUnsaved = saving.unsaved.size > 0;
  useEffect(() => {
    const sendNow = (): void => void saver.flush();
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener("online", sendNow);
    document.addEventListener("visibilitychange", sendNow);
    if (isUnsaved) addEventListener("beforeunload", warn);
    return () => {
      removeEventListener("online", sendNow);
      document.removeEventListener("visibilitychange", sendNow);
      removeEventListener("beforeunload", warn);
    };
  }, [saver, isUnsaved]);
  return { saver, saving };
}

function sendDraft(params: UnitPlace, { subject, said, change }: Draft, language: "sv" | "en") {
  return said.kind === "answer"
    ? send(`POST ${unitPath}/answers`, { params, body: { ...said.answer, subject, change } }, language)
    : send(`POST ${unitPath}/comments`, { params, body: { subject, text: said.text, change } }, language);
}

/** A server that can't be reached, that has a fault, or that doesn't know who one is may take it the next time. */
function refusedBy(error: ApiError): Delivery {
  const stands = standsIn(error);
  if (stands !== null) return { state: "meanwhile", stands };
  return error.status === 0 || error.status >= 500 || isSignInNeeded(error)
    ? { state: "away" }
    : { state: "refused", error };
}

function standsIn({ code, body }: ApiError): Stands | null {
  // The server answers by the contract: this code is never without it.
  return code === "changed_meanwhile" && "stands" in body ? (body.stands as Stands) : null;
}

interface Writing {
  readonly saver: Saver;
  readonly saving: Saving;
  /** False where the answers are only to be read. */
  readonly canWrite: boolean;
  /** The units that hand in to the page's. */
  readonly below: readonly Child[];
}

export const WritingContext = createContext<Writing | null>(null);

/** The saver of the page that it stands in. */
export function useWriting(): Writing {
  const writing = use(WritingContext);
  if (writing === null) throw new Error("an answer stands outside its page");
  return writing;
}
