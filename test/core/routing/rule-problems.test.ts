import { describe, expect, test } from 'vitest';
import { ruleProblems } from '../../../electron/core/routing/rule-problems.ts';
import type { Condition } from '../../../shared/model/condition.ts';
import type { Rule } from '../../../shared/model/rule.ts';
import { sampleRule } from '../../support/sample-routing.ts';

const known = (ref: string) => ref.startsWith('one/') || ref.startsWith('two/');
const problemsOf = (changes: Partial<Rule>) => ruleProblems(sampleRule('rule', 'one/alpha', changes), known);

describe('the models of a rule', () => {
  test.each<[string, Partial<Rule>, readonly string[]]>([
    ['that are known make no problem', { fallbacks: [{ model: 'two/beta' }] }, []],
    [
      'that are unknown are named once each',
      { target: { type: 'model', model: 'x/y' }, fallbacks: [{ model: 'a/b' }, { model: 'two/beta' }] },
      ['There is no model x/y. Choose another one.', 'There is no model a/b. Choose another one.'],
    ],
    [
      'are looked for in the set of a strategy and in shares',
      { target: { type: 'strategy', strategy: 'cheapest', over: ['a/b', 'one/alpha'] } },
      ['There is no model a/b. Choose another one.'],
    ],
    [
      'are fallbacks of others, once',
      { fallbacks: [{ model: 'one/alpha' }, { model: 'two/beta' }, { model: 'two/beta' }] },
      ['The fallback one/alpha is the target itself.', 'two/beta stands among the fallbacks more than once.'],
    ],
    [
      'have one share each',
      {
        target: {
          type: 'split',
          shares: [
            { model: 'one/alpha', percent: 50 },
            { model: 'one/alpha', percent: 50 },
          ],
        },
      },
      ['one/alpha has several shares of the split. Give it one.'],
    ],
    ['need not be named by a plan', { target: { type: 'plan', plan: 'economy' } }, []],
  ])('%s', (_, changes, problems) => {
    expect(problemsOf(changes)).toEqual(problems);
  });
});

describe('a condition', () => {
  const image: Condition = { type: 'has-image' };
  const never = (reason: string) => [`The rule can never match: ${reason}.`];

  test.each<[Condition, readonly string[]]>([
    [{ type: 'all', of: [] }, []],
    [image, []],
    [
      { type: 'any', of: [image, { type: 'regex', pattern: 'a(?=b)' }] },
      [
        'The pattern /a(?=b)/ cannot be used: error parsing regexp: invalid or unsupported Perl syntax: `(?=`. The rule matches nothing.',
      ],
    ],
    [{ type: 'any', of: [] }, never('a group that needs any of its conditions has none')],
    [{ type: 'any', of: [image, { type: 'any', of: [] }] }, []],
    [{ type: 'all', of: [image, { type: 'any', of: [] }] }, never('a group that needs any of its conditions has none')],
    [{ type: 'time-of-day', fromMinute: 60, untilMinute: 60 }, never('its hours begin and end at the same minute')],
    [{ type: 'message-characters', comparison: 'below', characters: 0 }, never('no message is below 0 characters')],
    [
      {
        type: 'all',
        of: [
          { type: 'context-tokens', comparison: 'above', tokens: 500 },
          { type: 'all', of: [{ type: 'context-tokens', comparison: 'below', tokens: 501 }] },
        ],
      },
      never('no number of tokens in context is above 500 and below 501'),
    ],
    [
      {
        type: 'all',
        of: [
          { type: 'message-characters', comparison: 'above', characters: 500 },
          { type: 'message-characters', comparison: 'below', characters: 502 },
        ],
      },
      [],
    ],
    [
      {
        type: 'any',
        of: [
          { type: 'message-characters', comparison: 'above', characters: 500 },
          { type: 'message-characters', comparison: 'below', characters: 100 },
        ],
      },
      [],
    ],
    [
      {
        type: 'all',
        of: [
          { type: 'task', tasks: ['code', 'edit'] },
          { type: 'task', tasks: ['chat'] },
        ],
      },
      never('no task is in all the lists it asks for'),
    ],
    [
      {
        type: 'all',
        of: [
          { type: 'source', sources: ['chat', 'batch'] },
          { type: 'source', sources: ['batch'] },
        ],
      },
      [],
    ],
    [
      {
        type: 'all',
        of: [
          { type: 'command', command: '/fast' },
          { type: 'command', command: '/slow' },
        ],
      },
      never('a message begins with one command, not with /fast and /slow'),
    ],
    [{ type: 'all', of: [image, { type: 'none', of: [image] }] }, never('it asks for has-image and rules it out')],
    [{ type: 'none', of: [{ type: 'all', of: [] }] }, never('what it rules out is true of every message')],
    [{ type: 'none', of: [] }, []],
  ])('%j', (when, problems) => {
    expect(problemsOf({ when })).toEqual(problems);
  });
});
