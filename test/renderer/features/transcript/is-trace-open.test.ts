import { expect, test } from 'vitest';
import { isTraceOpen } from '../../../../renderer/features/transcript/is-trace-open.ts';
import { answered, provenance, rateLimited } from './sample-messages.ts';

const nobody = answered({ status: 'failed', provenance: provenance({ failedAttempts: [rateLimited] }) });

test('the trace is open from the start where no model could answer, until it is closed', () => {
  expect([isTraceOpen(new Set(), nobody), isTraceOpen(new Set([nobody.id]), nobody)]).toEqual([true, false]);
});

test('the trace of any other answer is open once it is asked for', () => {
  const answer = answered();
  expect([isTraceOpen(new Set(), answer), isTraceOpen(new Set([answer.id]), answer)]).toEqual([false, true]);
});
