import type { IsoDate, UnitCode } from "#domain/organisation/organisation.ts";
import type { Role } from "#domain/permissions/role.ts";
import type { LocalText } from "#domain/text.ts";

import type { Who } from "../permissions/who.ts";

/** That somebody is to have a role, or not to have it any more, as a list or another register of people says. */
export interface GrantRequest {
  readonly userName: string;
  readonly workspace: string;
  readonly unit: UnitCode;
  readonly role: Role;
  /** Null: from today. */
  readonly from: IsoDate | null;
  /** Null: until further notice. */
  readonly to: IsoDate | null;
}

export interface GrantRequests {
  readonly give: readonly GrantRequest[];
  readonly withdraw: readonly GrantRequest[];
}

/** Why a request could not be met. */
export interface GrantRefusal {
  readonly request: GrantRequest;
  readonly code: string;
  readonly message: LocalText;
  readonly advice: LocalText;
}

/** Meets requests, all or none; what stops it, or nothing. Giving a role that somebody has, or withdrawing one that they haven't, is met already. */
export type ApplyGrants = (requests: GrantRequests, who: Who) => Promise<readonly GrantRefusal[]>;
