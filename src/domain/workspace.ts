import type { AssessmentScale } from "./assessment/scale.ts";
import type { CalendarEntry } from "./calendar/entry.ts";
import type { InternalControl } from "./control/control.ts";
import type { Dimension } from "./measures/dimension.ts";
import type { Fact } from "./measures/fact.ts";
import type { Measure } from "./measures/measure.ts";
import type { SmallGroups } from "./measures/small-groups.ts";
import type { Organisation } from "./organisation/organisation.ts";
import type { Grant } from "./permissions/grant.ts";
import type { Profile } from "./profiles/profile.ts";
import type { Plan } from "./plan/plan.ts";
import type { MoneyScale } from "./quantities/units.ts";
import type { Register } from "./registers/register.ts";
import type { ReminderRules } from "./reminders/due.ts";
import type { Round } from "./rounds/round.ts";
import type { ChartDefinition } from "./statements/chart.ts";
import type { Statement } from "./statements/statement.ts";
import type { TableDefinition } from "./statements/table.ts";
import type { Language, LocalText } from "./text.ts";

/** How numbers are printed. */
export interface NumberStyle {
  readonly money: MoneyScale;
  readonly moneyDecimals: number;
  /** `as_is`: each cell rounded by itself, and the table says so where it does not foot. `foot`: the rounding difference is placed and marked. */
  readonly rounding: "as_is" | "foot";
  /** `signed`: costs print with their minus. `positive_costs`: costs print without it. Deviation is favourable-positive in both. */
  readonly costs: "signed" | "positive_costs";
}

/** Who and what a report is: printed on its cover, in its head and foot, and in the file's properties. */
export interface DocumentIdentity {
  readonly number: string | null;
  readonly version: string | null;
  readonly date: string | null;
  readonly responsible: LocalText | null;
  readonly author: LocalText | null;
  readonly status: LocalText | null;
}

/** A report as written: prose in Markdown, with directives for values and blocks. */
export interface ReportTemplate {
  readonly id: string;
  readonly name: LocalText;
  readonly subtitle: LocalText | null;
  readonly language: Language;
  readonly unit: string;
  readonly round: string | null;
  readonly period: string;
  /** The month whose organisation the figures are shown in, as `2024-12`; absent: each period's own. */
  readonly organisation?: string | undefined;
  readonly numberedHeadings: boolean;
  readonly identity: DocumentIdentity;
  readonly file: string;
  /** The Markdown after the front matter, and the line it begins on. */
  readonly body: string;
  readonly bodyLine: number;
}

/** Everything one organisation keeps but its facts: what gives them their meaning, what is wanted, judged and told. */
export interface Model {
  readonly id: string;
  readonly name: LocalText;
  readonly languages: readonly Language[];
  readonly style: NumberStyle;
  /** How few persons may be told of; absent: any number. */
  readonly smallGroups?: SmallGroups | undefined;
  /** When people are reminded of rounds; absent: as is usual. */
  readonly reminders?: ReminderRules | undefined;
  readonly scales: readonly AssessmentScale[];
  readonly organisation: Organisation;
  /** Who has which role where; none: nobody has been given any yet. */
  readonly grants: readonly Grant[];
  readonly dimensions: readonly Dimension[];
  /** Those written and those made of statement rows. */
  readonly measures: readonly Measure[];
  readonly statements: readonly Statement[];
  readonly tables: readonly TableDefinition[];
  readonly charts: readonly ChartDefinition[];
  /** How files of other systems are read. */
  readonly profiles: readonly Profile[];
  readonly plan: Plan;
  readonly control: InternalControl;
  readonly registers: readonly Register[];
  readonly rounds: readonly Round[];
  /** The annual wheel: meetings and duties. */
  readonly calendar: readonly CalendarEntry[];
  readonly reports: readonly ReportTemplate[];
}

/** Everything one organisation keeps, as one plain value: what a folder of plain files says. */
export interface Workspace extends Model {
  readonly facts: readonly Fact[];
}
