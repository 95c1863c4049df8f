import { writeCsv } from "#formats/csv/write.ts";

/** An incident of a service desk. Moments are of its own clock: `2025-03-04 08:15:00`. */
export interface Incident {
  readonly number: string;
  readonly group: string;
  /** 1 is the most urgent, 4 the least. */
  readonly priority: 1 | 2 | 3 | 4;
  readonly opened: string;
  /** Null: it is not yet resolved. */
  readonly resolved: string | null;
  /** Whether it took longer than was promised. */
  readonly breached: boolean;
}

const priorities = { 1: "1 - Critical", 2: "2 - High", 3: "3 - Moderate", 4: "4 - Low" } as const;

/** The incidents as ServiceNow lists them, with labels as heads. */
export function writeIncidents(incidents: readonly Incident[]): Uint8Array {
  const rows = incidents.map(({ number, group, priority, opened, resolved }) => {
    return [number, opened, resolved ?? "", resolved === null ? "In Progress" : "Closed", priorities[priority], group];
  });
  return csv(["Number", "Opened", "Resolved", "State", "Priority", "Assignment group"], rows);
}

/** What came of the promise on time of each incident that is resolved, as ServiceNow lists its task SLAs. */
export function writeTaskSlas(incidents: readonly Incident[]): Uint8Array {
  const rows = incidents.flatMap(({ number, group, priority, opened, resolved, breached }) => {
    const name = `Lösningstid prioritet ${priority}`;
    return resolved === null ? [] : [[number, name, "Completed", String(breached), opened, resolved, group]];
  });
  return csv(["Task", "SLA definition", "Stage", "Has breached", "Start time", "Stop time", "Assignment group"], rows);
}

function csv(head: readonly string[], rows: readonly (readonly string[])[]): Uint8Array {
  return new TextEncoder().encode(writeCsv(head, rows));
}
