import { describe, expect, test } from 'vitest';
import { matchRule } from '../../../electron/core/routing/match-rule.ts';
import { createMatchSubject } from '../../../electron/core/routing/match-subject.ts';
import { prepareRules } from '../../../electron/core/routing/prepare-rules.ts';
import type { BudgetStanding } from '../../../electron/core/routing/decide-input.ts';
import type { Condition } from '../../../shared/model/condition.ts';
import type { RoutingRequest } from '../../../shared/model/routing-request.ts';
import { sampleRequest, sampleRule } from '../../support/sample-routing.ts';

interface World {
  readonly budgets?: readonly BudgetStanding[];
  readonly costMicros?: number;
}

function match(when: Condition, request: Partial<RoutingRequest> = {}, { budgets = [], costMicros }: World = {}) {
  const { rules, patterns } = prepareRules([sampleRule('rule', 'one/alpha', { when })]);
  const [prepared] = rules;
  if (!prepared) throw new Error('No rule was prepared.');
  const subject = createMatchSubject({
    request: sampleRequest(request),
    patterns,
    budgets,
    targetCostMicros: () => costMicros,
  });
  return matchRule(prepared, subject);
}

const detail: unknown = expect.any(String);
const matched = { type: 'matched', detail };
const missed = (detail: string, isNearMiss = false) => ({ type: 'missed', detail, isNearMiss });

describe('each condition holds or says why not', () => {
  test.each<[Condition, Partial<RoutingRequest>, object]>([
    [{ type: 'has-image' }, { attachments: [{ kind: 'image' }] }, matched],
    [{ type: 'has-image' }, { attachments: [{ kind: 'pdf' }] }, missed('no image is attached')],
    [{ type: 'has-attachment', kind: 'pdf' }, { attachments: [{ kind: 'image' }, { kind: 'pdf' }] }, matched],
    [{ type: 'has-attachment', kind: 'code' }, {}, missed('no code file is attached')],
    [{ type: 'contains-code' }, { text: 'See\n```ts\nlet a = 1\n```' }, matched],
    [{ type: 'contains-code' }, { text: 'See below' }, missed('the message contains no code')],
    [{ type: 'keyword', words: ['fix', 'typo'], match: 'any' }, { text: 'A Typo' }, matched],
    [
      { type: 'keyword', words: ['a', 'b', 'c', 'd', 'e'], match: 'any' },
      {},
      missed('the message contains none of “a”, “b”, “c”, 2 more'),
    ],
    [{ type: 'keyword', words: ['fix', 'typo'], match: 'all' }, { text: 'fix the typo' }, matched],
    [
      { type: 'keyword', words: ['fix', 'typo'], match: 'all' },
      { text: 'fix' },
      missed('the message does not contain “typo”'),
    ],
    [{ type: 'regex', pattern: 'order-\\d+' }, { text: 'ORDER-7' }, matched],
    [{ type: 'regex', pattern: 'order-\\d+' }, {}, missed('the message does not match /order-\\d+/')],
    [{ type: 'command', command: '/fast' }, { command: '/fast' }, matched],
    [{ type: 'command', command: '/fast' }, {}, missed('the message does not begin with /fast')],
    [
      { type: 'command', command: '/fast' },
      { command: '/support' },
      missed('the message begins with /support, not /fast'),
    ],
    [{ type: 'context-tokens', comparison: 'above', tokens: 99 }, { contextTokens: 100 }, matched],
    [
      { type: 'context-tokens', comparison: 'above', tokens: 100 },
      { contextTokens: 100 },
      missed('the context has about 100 tokens, not above 100'),
    ],
    [{ type: 'message-characters', comparison: 'below', characters: 3 }, { text: 'a🙂' }, matched],
    [
      { type: 'message-characters', comparison: 'below', characters: 2 },
      { text: 'a🙂' },
      missed('the message has 2 characters, not below 2'),
    ],
    [{ type: 'task', tasks: ['code', 'edit'] }, { task: { task: 'edit', by: 'caller', reasons: [] } }, matched],
    [{ type: 'task', tasks: ['code', 'edit'] }, {}, missed('the task is chat, not code or edit')],
    [{ type: 'source', sources: ['gateway', 'batch'] }, { source: 'batch' }, matched],
    [{ type: 'source', sources: ['gateway'] }, {}, missed('the request comes from chat, not gateway')],
    [{ type: 'priority', priorities: ['high'] }, { priority: 'high' }, matched],
    [{ type: 'priority', priorities: ['high'] }, {}, missed('the priority is normal, not high')],
    [{ type: 'workspace', workspaceIds: ['workspace'] }, {}, matched],
    [{ type: 'workspace', workspaceIds: ['home'] }, {}, missed('the request belongs to another workspace')],
    [{ type: 'tag', tag: 'work' }, { tags: ['work'] }, matched],
    [{ type: 'tag', tag: 'work' }, {}, missed('the tag work is not set')],
    [{ type: 'looks-like-secret' }, { text: 'card 4111 1111 1111 1111' }, matched],
    [{ type: 'looks-like-secret' }, {}, missed('nothing in the message looks like a secret')],
    [{ type: 'classified-as', question: 'Is it legal?' }, { classifications: { 'Is it legal?': true } }, matched],
    [
      { type: 'classified-as', question: 'Is it legal?' },
      { classifications: { 'Is it legal?': false } },
      missed('answered with no: Is it legal?'),
    ],
    [{ type: 'classified-as', question: 'Is it legal?' }, {}, missed('not asked yet: Is it legal?')],
  ])('%j of %j', (when, request, result) => {
    expect(match(when, request)).toEqual(result);
  });
});

describe('the time of day', () => {
  const night: Condition = { type: 'time-of-day', fromMinute: 1_320, untilMinute: 360 };
  const fridayNight: Condition = { ...night, weekdays: [5] };
  const work: Condition = { type: 'time-of-day', fromMinute: 540, untilMinute: 1_020, weekdays: [1, 2, 3, 4, 5] };
  const never: Condition = { type: 'time-of-day', fromMinute: 540, untilMinute: 540 };

  test.each<[Condition, number, number, boolean]>([
    [work, 1, 540, true],
    [work, 1, 1_019, true],
    [work, 1, 1_020, false],
    [work, 1, 539, false],
    [work, 0, 600, false],
    [night, 3, 1_320, true],
    [night, 3, 0, true],
    [night, 3, 359, true],
    [night, 3, 360, false],
    [night, 3, 720, false],
    [fridayNight, 5, 1_400, true],
    [fridayNight, 6, 100, true],
    [fridayNight, 5, 100, false],
    [fridayNight, 6, 1_400, false],
    [{ ...night, weekdays: [6] }, 0, 100, true],
    [never, 1, 540, false],
  ])('%j on weekday %i at minute %i: %s', (when, localWeekday, localMinute, isMatch) => {
    expect(match(when, { localWeekday, localMinute }).type).toBe(isMatch ? 'matched' : 'missed');
  });

  test('is said where it does not fit', () => {
    expect(match(work, { localWeekday: 0, localMinute: 65 })).toEqual(
      missed('it is 01:05 on a Sunday, outside the hours of the rule'),
    );
  });
});

describe('money', () => {
  const base = { id: 'budget', leftMicros: 1, atLimit: 'refuse' } as const;
  const budgets: readonly BudgetStanding[] = [
    { ...base, label: 'All', scope: { type: 'total' }, spentPercent: 40 },
    { ...base, label: 'Work', scope: { type: 'workspace', workspaceId: 'workspace' }, spentPercent: 60 },
    { ...base, label: 'Home', scope: { type: 'workspace', workspaceId: 'home' }, spentPercent: 95 },
    { ...base, label: 'One', scope: { type: 'provider', providerId: 'one' }, spentPercent: 80 },
  ];

  test.each<[Condition, World, object]>([
    [{ type: 'budget-spent', abovePercent: 59 }, { budgets }, matched],
    [{ type: 'budget-spent', abovePercent: 60 }, { budgets }, missed('60 % of the budget is spent, not above 60 %')],
    [{ type: 'budget-spent', abovePercent: 79, providerId: 'one' }, { budgets }, matched],
    [
      { type: 'budget-spent', abovePercent: 10, providerId: 'two' },
      { budgets },
      missed('0 % of the budget is spent, not above 10 %'),
    ],
    [{ type: 'budget-spent', abovePercent: 0 }, {}, missed('0 % of the budget is spent, not above 0 %')],
    [{ type: 'estimated-cost', aboveMicros: 1_000_000 }, { costMicros: 1_000_001 }, matched],
    [
      { type: 'estimated-cost', aboveMicros: 1_000_000 },
      { costMicros: 2_500 },
      missed('the answer would cost about $0.0025, not above $1.00'),
    ],
    [{ type: 'estimated-cost', aboveMicros: 0 }, {}, missed('what the answer would cost is not known')],
  ])('%j of %j', (when, world, result) => {
    expect(match(when, {}, world)).toEqual(result);
  });
});

describe('groups', () => {
  const image: Condition = { type: 'has-image' };
  const tag: Condition = { type: 'tag', tag: 'work' };
  const word: Condition = { type: 'keyword', words: ['hello'], match: 'any' };

  test.each<[Condition, object]>([
    [{ type: 'all', of: [] }, matched],
    [{ type: 'none', of: [] }, matched],
    [{ type: 'any', of: [] }, missed('there is nothing to hold')],
    [{ type: 'any', of: [image, word] }, matched],
    [{ type: 'any', of: [image, tag] }, missed('no image is attached; the tag work is not set')],
    [
      { type: 'any', of: [image, tag, image, tag] },
      missed('no image is attached; the tag work is not set; no image is attached; 1 more do not hold'),
    ],
    [{ type: 'none', of: [image, tag] }, matched],
    [{ type: 'none', of: [image, word] }, missed('the message contains “hello”, which the rule rules out')],
    [{ type: 'all', of: [word, image] }, missed('no image is attached', true)],
    [{ type: 'all', of: [image, word, tag] }, missed('no image is attached')],
    [{ type: 'all', of: [image] }, missed('no image is attached')],
    [{ type: 'all', of: [word, { type: 'none', of: [image] }] }, matched],
    [
      { type: 'all', of: [word, { type: 'any', of: [tag] }, { type: 'none', of: [image] }] },
      missed('the tag work is not set', true),
    ],
  ])('%j', (when, result) => {
    expect(match(when)).toEqual(result);
  });
});

test('a rule with a pattern that cannot be used never matches and says why', () => {
  const when: Condition = {
    type: 'any',
    of: [
      { type: 'keyword', words: ['hello'], match: 'any' },
      { type: 'regex', pattern: '(' },
    ],
  };

  expect(match(when)).toEqual({ type: 'invalid', reason: 'error parsing regexp: missing closing ): `(`' });
});
