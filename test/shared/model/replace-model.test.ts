import { expect, test } from 'vitest';
import { replaceInPolicy, replaceInRule } from '../../../shared/model/replace-model.ts';

const replacement = { model: 'one/old', successor: 'one/new' };

test('a policy keeps what does not name the model, and names no model twice', () => {
  const expiresAt = 7;
  expect(
    replaceInPolicy(
      {
        defaultModel: 'one/other',
        maxFallbacks: 2,
        allowedModels: ['one/old', 'one/new'],
        tasks: {
          code: { model: 'one/old', fallbacks: ['one/new', 'one/other'], allowed: ['one/old'], expiresAt },
          chat: { plan: 'economy', fallbacks: ['one/old'] },
        },
      },
      replacement,
    ),
  ).toEqual({
    allowedModels: ['one/new'],
    tasks: {
      code: { model: 'one/new', fallbacks: ['one/other'], allowed: ['one/new'], expiresAt },
      chat: { plan: 'economy', fallbacks: ['one/new'] },
    },
  });
});

test('what is blocked stays blocked under its own name: the successor is another model', () => {
  expect(replaceInPolicy({ blockedModels: ['one/old'] }, replacement)).toEqual({});
});

test('a rule names the successor in its target, its shares and its fallbacks, each once', () => {
  const fallbacks = [{ model: 'one/old', parameters: { temperature: 1 } }, { model: 'one/new' }];
  const shares = [
    { model: 'one/old', percent: 30 },
    { model: 'one/new', percent: 20 },
    { model: 'one/other', percent: 50 },
  ];
  expect([
    replaceInRule({ target: { type: 'model', model: 'one/old' }, fallbacks: [{ model: 'one/new' }] }, replacement),
    replaceInRule({ target: { type: 'strategy', strategy: 'fastest', over: ['one/old'] }, fallbacks }, replacement),
    replaceInRule({ target: { type: 'split', shares }, fallbacks: [] }, replacement).target,
    replaceInRule({ target: { type: 'split', shares: shares.slice(0, 2) }, fallbacks: [] }, replacement).target,
  ]).toEqual([
    { target: { type: 'model', model: 'one/new' }, fallbacks: [] },
    {
      target: { type: 'strategy', strategy: 'fastest', over: ['one/new'] },
      fallbacks: [{ model: 'one/new', parameters: { temperature: 1 } }],
    },
    {
      type: 'split',
      shares: [
        { model: 'one/new', percent: 50 },
        { model: 'one/other', percent: 50 },
      ],
    },
    { type: 'model', model: 'one/new' },
  ]);
});
