import type { Body } from "#web/api/client.ts";

/** What the number check says of a report, and one thing that it has found. */
export type Check = Body<"/api/workspaces/{workspace}/reports/{report}/check">;
export type Finding = Check["findings"][number];
