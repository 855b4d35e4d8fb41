import type { FakeError, Step } from '../../../support/fake-provider/step.ts';
import type { ProviderFault } from './spec-table.ts';

export const stages = ['before headers', 'after headers', 'before commit', 'after commit'] as const;
export type Stage = (typeof stages)[number];

/** One way in which a provider fails. */
export interface Fault {
  readonly name: string;
  readonly kind: ProviderFault;
  /** Set where the provider says how long to wait. */
  readonly retryAfterMs?: number;
  /** Set where the fault is silence: the clock of ours that runs out. */
  readonly silence?: 'firstToken' | 'idle';
  /** Set where no server is reached at all. */
  readonly missing?: 'listener' | 'connection';
  /** What the server does from there on; a text says why there is no such case. */
  readonly at: Readonly<Record<Stage, readonly Step[] | string>>;
}

const withoutServer = 'without a server there are no headers';
const silent: readonly Step[] = [{ type: 'stall' }];

/** Every kind of SPEC 6 that a provider can cause, with the variants that SPEC 4 treats differently. */
export const faults: readonly Fault[] = [
  told('a refused key', 'invalid_key', { status: 401, code: 'invalid_api_key' }),
  told('a missing permission', 'permission', { status: 403, code: 'permission_error' }),
  told('a rate limit', 'rate_limited', { status: 429, code: 'rate_limit_exceeded' }),
  told('a rate limit for 2 s', 'rate_limited', { status: 429, code: 'rate_limit_exceeded', waitSeconds: 2 }),
  told('a rate limit for 10 s', 'rate_limited', { status: 429, code: 'rate_limit_exceeded', waitSeconds: 10 }),
  told('a rate limit for 30 s', 'rate_limited', { status: 429, code: 'rate_limit_exceeded', waitSeconds: 30 }),
  told('an empty balance', 'quota_exhausted', { status: 429, code: 'insufficient_quota' }),
  told('an overload', 'overloaded', { status: 529, code: 'overloaded_error' }),
  told('an overload for 2 s', 'overloaded', { status: 529, code: 'overloaded_error', waitSeconds: 2 }),
  told('an overload for 30 s', 'overloaded', { status: 529, code: 'overloaded_error', waitSeconds: 30 }),
  told('a server error', 'server_error', { status: 500, code: 'internal_error' }),
  told('a timeout behind a gateway', 'timeout', { status: 504, code: 'timeout_error' }),
  told('a prompt that is too long', 'context_length', { status: 400, code: 'context_length_exceeded' }),
  told('a missing model', 'model_not_found', { status: 404, code: 'model_not_found' }),
  told('a bad request', 'bad_request', { status: 400, code: 'invalid_request_error' }),
  told('a declined prompt', 'content_filter', { status: 400, code: 'content_filter' }),
  {
    name: 'a port where nobody listens',
    kind: 'network',
    missing: 'listener',
    at: { ...fromEverywhere(withoutServer), 'before headers': [] },
  },
  {
    name: 'a connection that never stands',
    kind: 'timeout',
    missing: 'connection',
    at: { ...fromEverywhere(withoutServer), 'before headers': [] },
  },
  {
    name: 'a broken connection',
    kind: 'network',
    at: fromEverywhere([{ type: 'reset' }]),
  },
  {
    name: 'a clean end without a finish',
    kind: 'network',
    at: { ...fromEverywhere([{ type: 'cut' }]), 'before headers': 'it is the end of an answer with good headers' },
  },
  {
    name: 'bytes that are no answer',
    kind: 'bad_response',
    at: {
      ...fromEverywhere([{ type: 'raw', text: 'data: {"half\n\n' }, ...silent]),
      'before headers': 'what stands in an answer comes after its headers',
    },
  },
  {
    name: 'silence before the first token',
    kind: 'timeout',
    silence: 'firstToken',
    at: { ...fromEverywhere(silent), 'after commit': 'its clock ends with the first token' },
  },
  {
    name: 'silence in the answer',
    kind: 'timeout',
    silence: 'idle',
    at: { ...fromEverywhere('its clock begins with the first token'), 'after commit': silent },
  },
];

interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly waitSeconds?: number;
}

/** An error that the provider words: as a status, or as an event in a good answer. */
function told(name: string, kind: ProviderFault, { status, code, waitSeconds }: Refusal): Fault {
  // Inside an answer there is no header left to say it in.
  const wait = waitSeconds === undefined ? '' : ` Please try again in ${String(waitSeconds)}s.`;
  const error = { message: `Refused by the script.${wait}`, code };
  const headers = waitSeconds === undefined ? {} : { 'retry-after': String(waitSeconds) };
  return {
    name,
    kind,
    ...(waitSeconds !== undefined && { retryAfterMs: waitSeconds * 1_000 }),
    at: {
      ...fromEverywhere(errorEvent(error)),
      'before headers': [{ type: 'refuse', status, headers, error: { ...error, message: 'Refused by the script.' } }],
    },
  };
}

function errorEvent({ message, code }: FakeError): readonly Step[] {
  const error = { message, type: code, code, param: null };
  return [{ type: 'raw', text: `data: ${JSON.stringify({ error })}\n\n` }, { type: 'cut' }];
}

function fromEverywhere<Value>(value: Value): Readonly<Record<Stage, Value>> {
  return { 'before headers': value, 'after headers': value, 'before commit': value, 'after commit': value };
}
