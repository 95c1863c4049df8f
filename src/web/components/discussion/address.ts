/** Where something is discussed. */
export const discussionAddress = (on: string): string => `discussion?on=${encodeURIComponent(on)}`;
