import { peopleMessages, type PeopleMessages } from "./people.ts";
import { useLanguage } from "./use-messages.ts";

export function usePeopleMessages(): PeopleMessages {
  return peopleMessages[useLanguage()];
}
