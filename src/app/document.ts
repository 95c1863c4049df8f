/** Pages and reports are made of the same blocks; who stands outside `reports` finds their types here. */
export type {
  Block,
  Cell,
  DocumentChart,
  DocumentRow,
  DocumentTable,
  Facts,
  Heading,
  IndicatorBoxes,
  Inline,
  List,
  Paragraph,
  Quote,
  ReportDocument,
  StatusInline,
  TableHead,
  ValueInline,
} from "#reports/document.ts";
export type { Chart } from "#formats/svg/chart.ts";
