import { reportCheckMessages, type ReportCheckMessages } from "./report-check.ts";
import { useLanguage } from "./use-messages.ts";

export function useReportCheckMessages(): ReportCheckMessages {
  return reportCheckMessages[useLanguage()];
}
