import { expect, test } from 'vitest';
import { createNames } from '../../../renderer/lib/names.ts';
import { languageModel, provider } from '../support/offered-models.ts';

const names = createNames({
  providers: [provider('groq', { label: 'Groq' })],
  models: [languageModel('groq/llama', { label: 'Llama 3.3 70B', line: 'llama' })],
  keys: [{ id: 'k1', label: 'Personal' }],
  budgets: [
    { id: 'b1', scope: { type: 'total' }, period: 'day' },
    { id: 'b2', scope: { type: 'provider', providerId: 'groq' }, period: 'month' },
    { id: 'b3', scope: { type: 'workspace', workspaceId: 'w' }, period: 'day' },
  ],
});

test('what is known goes by its name', () => {
  expect([names.provider('groq'), names.model('groq/llama'), names.line('groq/llama'), names.key('k1')]).toEqual([
    'Groq',
    'Llama 3.3 70B',
    'llama',
    'Personal',
  ]);
});

test('what is not known any more goes by its id', () => {
  expect([names.provider('gone'), names.model('gone/model-1'), names.line('gone/model-1'), names.key('k9')]).toEqual([
    'gone',
    'model-1',
    undefined,
    'k9',
  ]);
});

test('a budget goes by its scope and period, or by the words a decision holds', () => {
  expect(['b1', 'b2', 'b3', 'daily limit of the policy'].map(names.budget)).toEqual([
    'the daily budget',
    'the monthly budget for Groq',
    'the daily budget of the workspace',
    'the daily limit of the policy',
  ]);
});
