import type { FailureKind, RecoveryAction } from '../../shared/model/failure.ts';

/** What happened, as a headline ("Rate limited") and within a line ("Groq rate limited"). */
export const failureWords: Readonly<Record<FailureKind, { readonly headline: string; readonly brief: string }>> = {
  invalid_key: { headline: 'Key refused', brief: 'refused the key' },
  permission: { headline: 'Not allowed', brief: 'did not allow it' },
  rate_limited: { headline: 'Rate limited', brief: 'rate limited' },
  quota_exhausted: { headline: 'Quota used up', brief: 'quota used up' },
  overloaded: { headline: 'Overloaded', brief: 'overloaded' },
  server_error: { headline: 'Provider error', brief: 'had an error' },
  network: { headline: 'Not reachable', brief: 'not reachable' },
  timeout: { headline: 'No answer in time', brief: 'timed out' },
  context_length: { headline: 'Conversation too long', brief: 'conversation too long' },
  model_not_found: { headline: 'Model not found', brief: 'model not found' },
  bad_request: { headline: 'Request refused', brief: 'refused the request' },
  content_filter: { headline: 'Blocked by a content filter', brief: 'content filter' },
  bad_response: { headline: 'Unreadable answer', brief: 'unreadable answer' },
  aborted: { headline: 'Stopped', brief: 'stopped' },
  budget_blocked: { headline: 'Over budget', brief: 'over budget' },
  approval_denied: { headline: 'Not approved', brief: 'not approved' },
  no_candidate: { headline: 'No model could answer', brief: 'no model could answer' },
};

/** The words on the button of each way out. */
export const recoveryWords: Readonly<Record<RecoveryAction, string>> = {
  retry: 'Try again',
  'choose-model': 'Choose a model',
  'open-keys': 'Open keys',
  'replace-key': 'Replace key',
  'check-base-url': 'Check address',
  'start-local-server': 'Start local server',
  'shorten-conversation': 'Start a new conversation',
  wait: 'Wait and try again',
};
