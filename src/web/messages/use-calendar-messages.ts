import { calendarMessages, type CalendarMessages } from "./calendar.ts";
import { useLanguage } from "./use-messages.ts";

export function useCalendarMessages(): CalendarMessages {
  return calendarMessages[useLanguage()];
}
