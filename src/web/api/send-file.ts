import type { z } from "@hono/zod-openapi";

import type { checkPageRoute, checkReportRoute, markReportRoute } from "#server/contract/check.ts";
import type { receiveImportRoute } from "#server/contract/imports.ts";

import { addressOf, ApiError, bodyOf } from "./client.ts";

type AnswerOf<Route extends typeof receiveImportRoute | typeof checkReportRoute> = z.output<
  Route["responses"][200]["content"]["application/json"]["schema"]
>;

/** What came of checking a report. */
export type ReportCheck = AnswerOf<typeof checkReportRoute>;

interface FileToSend {
  readonly workspace: string;
  readonly file: File;
  readonly language: "sv" | "en";
}

export interface FileSending {
  readonly signal: AbortSignal;
  /** Told how much has been sent, from 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** Hands in a file to be imported. Throws an ApiError. */
export async function sendImport(
  { workspace, file, language }: FileToSend,
  sending: FileSending,
): Promise<AnswerOf<typeof receiveImportRoute>> {
  const path = "/api/workspaces/{workspace}/imports" satisfies (typeof receiveImportRoute)["path"];
  const answer = await post(addressOf(path, { workspace }, { name: file.name, language }), file, sending);
  // The server answers by the same contract.
  return answer as AnswerOf<typeof receiveImportRoute>;
}

/** Has a report checked. Throws an ApiError. */
export async function sendReport(
  { workspace, file, language }: FileToSend,
  sending: FileSending,
): Promise<ReportCheck> {
  const path = "/api/workspaces/{workspace}/check-report" satisfies (typeof checkReportRoute)["path"];
  const answer = await post(addressOf(path, { workspace }, { name: file.name, language }), file, sending);
  // The server answers by the same contract.
  return answer as ReportCheck;
}

const filesOfCheck = {
  marked: "/api/workspaces/{workspace}/check-report/marked" satisfies (typeof markReportRoute)["path"],
  page: "/api/workspaces/{workspace}/check-report/page" satisfies (typeof checkPageRoute)["path"],
} as const;

/** `marked`: a copy of the report with what was found in it. `page`: what was found, as a page of its own. */
export type FileOfCheck = keyof typeof filesOfCheck;

/** A file that is made of a check, by the name that the server gives it. Throws an ApiError. */
export async function fileOfCheck({ workspace, file, language }: FileToSend, made: FileOfCheck): Promise<File> {
  const address = addressOf(filesOfCheck[made], { workspace }, { name: file.name, language });
  const headers = { "Content-Type": "application/octet-stream" };
  const response = await fetch(address, { method: "POST", headers, body: file }).catch(() => null);
  if (response === null) throw offline();
  if (!response.ok) await bodyOf(response);
  const [, name = file.name] = /filename\*=UTF-8''(\S+)/u.exec(response.headers.get("Content-Disposition") ?? "") ?? [];
  return new File([await response.blob()], decodeURIComponent(name));
}

const offline = (): ApiError => new ApiError({ code: "offline", message: "", advice: "" }, 0);

/** `fetch` can't tell how far it has come, so this is an older request. */
async function post(address: string, file: File, { signal, onProgress }: FileSending): Promise<unknown> {
  const request = new XMLHttpRequest();
  request.open("POST", address);
  request.setRequestHeader("Content-Type", "application/octet-stream");
  request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(total === 0 ? 1 : loaded / total));
  signal.addEventListener("abort", () => request.abort());
  const { promise, resolve, reject } = Promise.withResolvers<Response>();
  request.addEventListener("load", () => resolve(new Response(request.responseText, { status: request.status })));
  for (const failed of ["error", "abort", "timeout"]) request.addEventListener(failed, () => reject(offline()));
  request.send(file);
  return bodyOf(await promise);
}
