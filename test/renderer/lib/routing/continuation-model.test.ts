import { expect, test } from 'vitest';
import { continuationModel } from '../../../../renderer/lib/routing/continuation-model.ts';
import type { Failure } from '../../../../shared/model/failure.ts';
import type { Trace } from '../../../../shared/model/trace.ts';
import { answered, provenance } from '../../features/transcript/sample-messages.ts';
import { candidate, decided } from '../../support/sample-decisions.ts';

const broke: Failure = { kind: 'network', message: 'The connection broke.', actions: ['retry'], providerId: 'openai' };
const ended: Failure = { kind: 'network', message: 'Switchboard ended.', actions: ['retry'] };
const chain = ['groq/llama', 'openai/gpt-5', 'mistral/large'].map((model) => candidate(model));

function traceOf(change: Partial<Trace> = {}): Trace {
  return {
    turnId: 't1',
    conversationId: 'c1',
    messageId: 'answer',
    at: 1,
    decision: decided({ candidates: chain }),
    steps: [],
    ...change,
  };
}

test('the same model goes on where it was not at fault', () => {
  expect(continuationModel(answered({ failure: ended }), traceOf())).toBe('openai/gpt-5');
});

test('the next of the chain goes on where the model failed', () => {
  expect(continuationModel(answered({ failure: broke }), traceOf())).toBe('mistral/large');
});

test('a model that failed before is passed over', () => {
  const failedAttempts = [{ model: 'mistral/large', failure: broke, durationMs: 1 }];
  const answer = answered({ failure: broke, provenance: provenance({ failedAttempts }) });
  expect(continuationModel(answer, traceOf())).toBe('openai/gpt-5');
});

test('without a trace the same model is tried again', () => {
  expect(continuationModel(answered({ failure: broke }), undefined)).toBe('openai/gpt-5');
});

test('where no model had begun none is named', () => {
  const { provenance: _provenance, ...unanswered } = answered({ failure: ended });
  expect(continuationModel(unanswered, traceOf())).toBeUndefined();
});
