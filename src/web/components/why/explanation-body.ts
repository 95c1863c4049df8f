import type { Body } from "#web/api/client.ts";

export type ExplanationBody = Body<"/api/workspaces/{workspace}/explanation">;
