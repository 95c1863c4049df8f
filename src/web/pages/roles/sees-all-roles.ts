import type { Body } from "#web/api/client.ts";

/** Whether somebody may see others' roles anywhere in the workspace. */
export function seesAllRoles({ anything }: Body<"/api/workspaces/{workspace}">["may"]): boolean {
  return anything.administer.allowed || anything.history.allowed;
}
