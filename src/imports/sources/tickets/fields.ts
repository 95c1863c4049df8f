import type { FieldNames } from "../named/heads.ts";

/** Whom and what a ticket belongs to, by which counts are kept apart. */
const groupings = {
  group: [
    "assignment_group",
    "Assignment group",
    "Tilldelningsgrupp",
    "Tilldelad grupp",
    "Ansvarig grupp",
    "Lösargrupp",
  ],
  company: ["company", "Company", "Företag", "Bolag", "Kund", "Förvaltning"],
  service: ["business_service", "service", "Service", "Tjänst", "Verksamhetstjänst", "Affärstjänst"],
  priority: ["priority", "Priority", "Prioritet"],
  contact: ["contact_type", "Contact type", "Channel", "Kontakttyp", "Kontaktväg", "Kanal"],
} as const;

export type Grouping = keyof typeof groupings;

export const groupingNames = Object.keys(groupings) as readonly Grouping[];

export type TicketField = Grouping | "number" | "opened" | "resolved" | "closed" | "reopened" | "reopenCount" | "state";

/** `incident` and other tickets, by field name, English and Swedish label. */
export const ticketFields: FieldNames<TicketField> = {
  number: ["number", "Number", "Nummer", "Ärendenummer", "Incidentnummer", "Ärende"],
  opened: ["opened_at", "Opened", "Öppnad", "Öppnat", "Öppnades", "sys_created_on", "Created", "Skapad", "Skapat"],
  resolved: ["resolved_at", "Resolved", "Löst", "Löstes", "Åtgärdad"],
  closed: ["closed_at", "Closed", "Stängd", "Stängt", "Stängdes", "Avslutad"],
  reopened: ["reopened_time", "Last reopened at", "Senast återöppnad", "Återöppnad"],
  reopenCount: ["reopen_count", "Reopen count", "Antal återöppningar"],
  state: ["state", "incident_state", "State", "Incident state", "Status", "Tillstånd"],
  ...groupings,
};

export type SlaField = Grouping | "id" | "task" | "sla" | "stage" | "breached" | "start" | "end";

/** `task_sla`. */
export const slaFields: FieldNames<SlaField> = {
  id: ["sys_id", "Sys ID"],
  task: ["task", "Task", "task.number", "Uppgift", "Ärende"],
  sla: ["sla", "SLA definition", "SLA", "SLA-definition"],
  stage: ["stage", "Stage", "Fas", "Steg", "Etapp"],
  breached: ["has_breached", "Has breached", "Breached", "Har överträtts", "Överträtt", "Överskriden", "Har brutits"],
  start: ["start_time", "Start time", "Starttid"],
  end: ["end_time", "Stop time", "End time", "Stopptid", "Sluttid"],
  ...groupings,
};

export type ServiceField = "name" | "class" | "status" | "criticality" | "group" | "company" | "availability";

/** `cmdb_ci_service` and its kin. */
export const serviceFields: FieldNames<ServiceField> = {
  name: ["name", "Name", "Namn", "Tjänst"],
  class: ["sys_class_name", "Class", "Klass", "service_classification", "Service classification", "Tjänsteklass"],
  status: ["operational_status", "Operational status", "Driftstatus", "install_status", "Status"],
  criticality: [
    "busines_criticality",
    "business_criticality",
    "Business criticality",
    "Verksamhetskritikalitet",
    "Kritikalitet",
  ],
  group: [
    "support_group",
    "Support group",
    "assignment_group",
    "Managed by group",
    "Supportgrupp",
    "Förvaltningsgrupp",
  ],
  company: ["company", "Company", "Företag", "Förvaltning"],
  availability: ["availability", "Availability", "Tillgänglighet", "absolute_avail", "Absolute availability"],
};
