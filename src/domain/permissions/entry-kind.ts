/** What the log of people and sign-in tells of. None is ever taken away: the log cannot be altered, and each needs its words. */
export const entryKinds = [
  "person_added",
  "person_changed",
  "person_erased",
  "link_made",
  "link_mailed",
  "signed_in",
  "signed_out",
  "sign_in_refused",
  "sessions_ended",
  "account_changed",
  "identity_joined",
  "passkey_added",
  "passkey_removed",
  "password_set",
  "password_removed",
  "recovery_code_used",
  "token_made",
  "token_revoked",
  "setting_changed",
  "refused",
] as const;

export type EntryKind = (typeof entryKinds)[number];
