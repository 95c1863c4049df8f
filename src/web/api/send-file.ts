import type { z } from "@hono/zod-openapi";

import type { receiveImportRoute } from "#server/contract/imports.ts";

import { addressOf, ApiError, bodyOf } from "./client.ts";

type Received = z.output<(typeof receiveImportRoute)["responses"][200]["content"]["application/json"]["schema"]>;

interface FileToSend {
  readonly workspace: string;
  readonly file: File;
  readonly language: "sv" | "en";
  readonly signal: AbortSignal;
  /** Told how much has been sent, from 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** Hands in a file to be imported. `fetch` can't tell how far it has come, so this is an older request. Throws an ApiError. */
export async function sendFile({ workspace, file, language, signal, onProgress }: FileToSend): Promise<Received> {
  const path = "/api/workspaces/{workspace}/imports" satisfies (typeof receiveImportRoute)["path"];
  const request = new XMLHttpRequest();
  request.open("POST", addressOf(path, { workspace }, { name: file.name, language }));
  request.setRequestHeader("Content-Type", "application/octet-stream");
  request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(total === 0 ? 1 : loaded / total));
  signal.addEventListener("abort", () => request.abort());
  const { promise, resolve, reject } = Promise.withResolvers<Response>();
  request.addEventListener("load", () => resolve(new Response(request.responseText, { status: request.status })));
  for (const failed of ["error", "abort", "timeout"])
    request.addEventListener(failed, () => reject(new ApiError({ code: "offline", message: "", advice: "" }, 0)));
  request.send(file);
  // The server answers by the same contract.
  return (await bodyOf(await promise)) as Received;
}
