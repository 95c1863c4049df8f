import { mayExcept } from "#domain/exceptions/may.ts";
import { longestReason, type Exception } from "#domain/exceptions/exception.ts";
import type { Asker, Verdict } from "#domain/permissions/may.ts";
import { inLanguage, type LocalText } from "#domain/text.ts";
import { writeSettled, type NewItem } from "#store/change.ts";
import { StoreError } from "#store/errors.ts";
import { exceptionId } from "#store/exception.ts";

import { askerIn, type Seat } from "../../permissions/seat.ts";
import { authorOf } from "../../permissions/who.ts";
import { denied, found, refused, type Judged, type Refused } from "../../result.ts";
import type { Choice } from "../../viewpoint.ts";
import { exceptedIn, holdReport, type HeldFinding } from "./exceptions.ts";

/** Who sets aside in which report, and when. */
export interface SettingAside {
  readonly seat: Seat;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly report: string;
  readonly choice: Choice;
  readonly fingerprint: string;
}

/** Sets a finding aside with a reason. Throws a StoreError. */
export async function setAside(setting: SettingAside, reason: string): Promise<Judged<string>> {
  const wrong = wrongReason(reason);
  if (wrong !== null) return wrong;
  return record(
    setting,
    { sv: "Fynd i sifferkontrollen undantaget", en: "Finding of the number check set aside" },
    reason,
  );
}

/** Takes back that a finding was set aside: it is open again. Throws a StoreError. */
export async function takeBack(setting: SettingAside): Promise<Judged<string>> {
  return record(
    setting,
    { sv: "Undantag i sifferkontrollen taget tillbaka", en: "Exception from the number check taken back" },
    null,
  );
}

/** May this person set findings in the unit's report aside? What is set aside is signed for by somebody, so not by a program. */
export function maySetAside(asker: Asker, unit: string): Verdict {
  return asker.scope === null ? mayExcept(asker, unit) : { allowed: false, because: { reason: "scope", day: null } };
}

/** Writes or removes the exception, by how rights stand when the turn to write has come. */
async function record(
  { seat: { open, who, asker }, at, report, choice, fingerprint }: SettingAside,
  why: LocalText,
  reason: string | null,
): Promise<Judged<string>> {
  const held = await holdReport(open, report, choice);
  if (!held.ok) return held;
  const { chosen, document, findings } = held.value;
  const finding = findings.find((one) => one.fingerprint === fingerprint);
  if (finding === undefined) return refused("unknown_finding");
  if (open.stored === null) return refused("not_kept", { name: open.id });
  const of = { ...exceptedIn(report, chosen), fingerprint };
  const body = reason === null ? null : exceptionOf(of, finding, inLanguage(finding.says, document.language), reason);
  const item: NewItem = { noun: "exception", id: exceptionId(of), body };
  try {
    const { outcome } = await writeSettled(open.stored.store, (workspace) => {
      const verdict = maySetAside(
        askerIn(workspace, who, asker.today, () => true),
        chosen.unit,
      );
      if (!verdict.allowed) return { outcome: denied("report", verdict.because), change: null };
      const told = inLanguage(why, workspace.languages[0] ?? "sv");
      return { outcome: found(fingerprint), change: { by: authorOf(who), at, reason: told, items: [item] } };
    });
    return outcome;
  } catch (error) {
    if (error instanceof StoreError && error.code === "nothing_to_record") return found(fingerprint);
    throw error;
  }
}

function exceptionOf(
  of: Pick<Exception, "report" | "unit" | "period" | "fingerprint">,
  { rule }: HeldFinding,
  says: string,
  reason: string,
): Exception {
  return { ...of, rule, says, reason };
}

function wrongReason(reason: string): Refused | null {
  if (reason.trim() === "") return refused("reason_missing", {}, "reason");
  if (reason.length > longestReason) return refused("text_too_long", { limit: String(longestReason) }, "reason");
  return reason.includes("\0") || !reason.isWellFormed() ? refused("text_not_kept", {}, "reason") : null;
}
