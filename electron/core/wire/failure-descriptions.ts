import type { FailureKind, RecoveryAction } from '../../../shared/model/failure.ts';
import { longestAnswerCharacters } from './answer-ceiling.ts';
import type { NetworkCause } from './classify-network-fault.ts';
import type { ProviderFailureKind } from './failure-words.ts';

/** Why an answer failed: finer than the kind where the next step differs. */
export type FailureCause = ProviderFailureKind | NetworkCause | 'wrong-address' | 'no-key' | 'too-long';

export const failureDescriptions: Readonly<Record<FailureCause, Entry>> = {
  invalid_key: {
    kind: 'invalid_key',
    actions: ['replace-key', 'choose-model'],
    say: ({ provider }) =>
      `${provider} refused this key: it may be mistyped or revoked, so replace it or choose another model.`,
  },
  'no-key': {
    kind: 'invalid_key',
    actions: ['open-keys', 'choose-model'],
    say: ({ provider }) => `${provider} asks for a key and none was sent: add one or choose another model.`,
  },
  permission: {
    kind: 'permission',
    actions: ['open-keys', 'choose-model'],
    say: ({ provider, model }) =>
      `${provider} does not let this key use ${model}: check what the key may do, or choose another model.`,
  },
  rate_limited: {
    kind: 'rate_limited',
    actions: ['wait', 'choose-model'],
    say: ({ provider, wait }) =>
      `${provider} is getting too many requests from this key: wait ${wait}, or choose another model.`,
  },
  quota_exhausted: {
    kind: 'quota_exhausted',
    actions: ['open-keys', 'choose-model'],
    say: ({ provider }) =>
      `The credit or quota of this ${provider} key is used up: top it up, use another key, or choose another model.`,
  },
  overloaded: {
    kind: 'overloaded',
    actions: ['retry', 'choose-model'],
    say: ({ provider, wait }) => `${provider} is overloaded: try again in ${wait}, or choose another model.`,
  },
  server_error: {
    kind: 'server_error',
    actions: ['retry', 'choose-model'],
    say: ({ provider }) => `${provider} had an error of its own: try again, or choose another model.`,
  },
  timeout: {
    kind: 'timeout',
    actions: ['retry', 'choose-model'],
    say: ({ provider }) => `${provider} took too long to answer: try again, or choose another model.`,
  },
  context_length: {
    kind: 'context_length',
    actions: ['shorten-conversation', 'choose-model'],
    say: ({ provider, model }) =>
      `This conversation is longer than ${provider} accepts for ${model}: shorten it, or choose a model with a larger window.`,
  },
  model_not_found: {
    kind: 'model_not_found',
    actions: ['choose-model', 'check-base-url'],
    say: ({ provider, model }) =>
      `${provider} does not offer ${model} to this key: choose another model, or check the base URL.`,
  },
  bad_request: {
    kind: 'bad_request',
    actions: ['choose-model'],
    say: ({ provider }) =>
      `${provider} did not accept this request: see its own words for the reason, then change the message or choose another model.`,
  },
  content_filter: {
    kind: 'content_filter',
    actions: ['choose-model'],
    say: ({ provider }) =>
      `${provider} declined to answer under its content rules: rephrase the message, or choose another model.`,
  },
  bad_response: {
    kind: 'bad_response',
    actions: ['retry', 'choose-model'],
    say: ({ provider }) => `${provider} sent an answer that could not be read: try again, or choose another model.`,
  },
  'too-long': {
    kind: 'bad_response',
    actions: ['retry', 'choose-model'],
    say: ({ provider }) =>
      `${provider} wrote more than ${longestAnswerCharacters / 1_000_000} million characters, so Switchboard ended the answer there: try again, or choose another model.`,
  },
  'wrong-address': {
    kind: 'bad_response',
    actions: ['check-base-url', 'choose-model'],
    say: ({ provider }) =>
      `What answered is not the ${provider} API: check the base URL in Settings, or choose another model.`,
  },
  'server-not-running': {
    kind: 'network',
    actions: ['start-local-server', 'choose-model'],
    say: ({ provider, address }) => `${provider} is not running at ${address}: start it, or choose another model.`,
  },
  'nothing-listens': {
    kind: 'network',
    actions: ['check-base-url', 'retry', 'choose-model'],
    say: ({ provider, address }) =>
      `Nothing answers for ${provider} at ${address}: check the base URL, or choose another model.`,
  },
  'host-not-found': {
    kind: 'network',
    actions: ['retry', 'check-base-url', 'choose-model'],
    say: ({ provider, address }) =>
      `${provider} cannot be found at ${address}: check your connection and the base URL, then try again.`,
  },
  unreachable: {
    kind: 'network',
    actions: ['retry', 'choose-model'],
    say: ({ provider, address }) =>
      `${provider} cannot be reached at ${address}: check your connection, then try again.`,
  },
  'connection-lost': {
    kind: 'network',
    actions: ['retry', 'choose-model'],
    say: ({ provider }) => `The connection to ${provider} broke: try again, or choose another model.`,
  },
  certificate: {
    kind: 'network',
    actions: ['check-base-url', 'choose-model'],
    say: ({ provider, address }) =>
      `The certificate of ${provider} at ${address} cannot be trusted: check the base URL, or a proxy between.`,
  },
  'not-encrypted': {
    kind: 'network',
    actions: ['check-base-url', 'choose-model'],
    say: ({ provider, address }) =>
      `${provider} at ${address} does not speak HTTPS: check whether the base URL starts with http or https.`,
  },
  'connect-timeout': {
    kind: 'timeout',
    actions: ['retry', 'choose-model'],
    say: ({ provider, address }) =>
      `${provider} did not answer in time at ${address}: check your connection, then try again.`,
  },
  'blocked-port': {
    kind: 'network',
    actions: ['check-base-url', 'choose-model'],
    say: ({ provider, address }) =>
      `${provider} cannot be called at ${address}: the port is blocked for safety, so check the base URL.`,
  },
  undecodable: {
    kind: 'bad_response',
    actions: ['retry', 'choose-model'],
    say: ({ provider }) =>
      `${provider} sent something unreadable: its compression is broken, so try again or choose another model.`,
  },
  'cut-off': {
    kind: 'network',
    actions: ['retry', 'choose-model'],
    say: ({ provider }) => `${provider} stopped before the answer was complete: try again, or choose another model.`,
  },
};

/** What the sentences speak of. */
interface Words {
  readonly provider: string;
  readonly model: string;
  readonly address: string;
  readonly wait: string;
}

interface Entry {
  readonly kind: FailureKind;
  readonly actions: readonly RecoveryAction[];
  readonly say: (words: Words) => string;
}
