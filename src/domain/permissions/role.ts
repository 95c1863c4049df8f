/**
 * What can be done to a thing. `report`: say what came of it. `approve`: sign what others said. `model`: change definitions, units,
 * rounds and imports. `history`: see who said what when. `sensitive`: see fields that are marked as sensitive.
 */
export const rights = ["read", "report", "approve", "model", "publish", "administer", "history", "sensitive"] as const;

export type Right = (typeof rights)[number];

/** What somebody is, on a unit and all below it. */
export const roles = [
  "reader",
  "reporter",
  "manager",
  "controller",
  "publisher",
  "administrator",
  "auditor",
  "confidant",
] as const;

export type Role = (typeof roles)[number];

/**
 * The whole of who may what. Who may write a number may not thereby publish it; who looks after people and settings sees no
 * figures by that; nobody sees what is sensitive without a role for just that.
 */
export const rightsOf: Readonly<Record<Role, readonly Right[]>> = {
  reader: ["read"],
  reporter: ["read", "report"],
  manager: ["read", "report", "approve", "history"],
  controller: ["read", "report", "model", "history"],
  publisher: ["read", "publish"],
  administrator: ["administer"],
  auditor: ["read", "history"],
  confidant: ["read", "sensitive"],
};

/** Roles that who has them may hand over to somebody else for a time. The others are given by an administrator only. */
export const delegable: ReadonlySet<Role> = new Set<Role>(["reader", "reporter", "manager", "controller", "publisher"]);
