import type { Right } from "#domain/permissions/role.ts";

/**
 * Who a route is for; every route says it, and one that doesn't answers nobody.
 * `anyone`: also who has not signed in. `provider`: as `anyone`, and from a page of an identity provider. `signed_in`: people and programs. `self`: people, for what is their own. `operator`: who looks after the server.
 * `member`: who has any role in the workspace of the address; where that is not enough, the operation asks further (`Judged`). `people`: an operator's program that keeps the register of people up to date. Else a right in the workspace of the address, and on what.
 */
export type Access =
  | "anyone"
  | "provider"
  | "signed_in"
  | "self"
  | "operator"
  | "people"
  | "member"
  | { readonly right: Right; readonly of: AccessOf };

/**
 * `any_unit`: on some unit. `every_unit`: on all units at the top, and so on all. `unit`, `report`, `ref`, `objective`, `assignment`:
 * on the unit of what the address names; where it names none, the answer is about one that may be read. `body`: on the unit that the
 * body names, or units that only the operation can tell; the gate sees to it that there is any such unit, and the operation asks about just that one (`Judged`).
 */
export type AccessOf = "any_unit" | "every_unit" | "unit" | "report" | "ref" | "objective" | "assignment" | "body";

/** Whose figures the address asks for. */
export const readUnit = { right: "read", of: "unit" } as const satisfies Access;
/** What is the workspace's own, whatever the unit. */
export const readAny = { right: "read", of: "any_unit" } as const satisfies Access;
/** What has the figures of all units in it. */
export const readAll = { right: "read", of: "every_unit" } as const satisfies Access;
export const historyAll = { right: "history", of: "every_unit" } as const satisfies Access;
