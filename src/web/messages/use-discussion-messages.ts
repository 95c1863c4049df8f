import { discussionMessages, type DiscussionMessages } from "./discussion.ts";
import { useLanguage } from "./use-messages.ts";

export function useDiscussionMessages(): DiscussionMessages {
  return discussionMessages[useLanguage()];
}
