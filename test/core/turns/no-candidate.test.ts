import { expect, test } from 'vitest';
import { noCandidateFailure } from '../../../electron/core/turns/no-candidate.ts';
import type { Exclusion } from '../../../shared/model/decision.ts';
import { Exclusion as ExclusionSchema } from '../../../shared/model/decision.ts';

const model = 'alpha/alpha-large';
const now = 1_000_000;
const ports = { labelOf: () => 'Alpha Large', now };

const cases: readonly (readonly [Exclusion, object])[] = [
  [
    { code: 'unknown-model' },
    { message: 'There is no model Alpha Large. Choose another one. Your message is saved.', actions: ['choose-model'] },
  ],
  [
    { code: 'no-key' },
    {
      message: 'Alpha Large cannot be used: its provider has no key. Your message is saved.',
      actions: ['open-keys', 'choose-model'],
    },
  ],
  [
    { code: 'provider-off' },
    {
      message: 'Alpha Large cannot be used: its provider is off. Your message is saved.',
      actions: ['open-keys', 'choose-model'],
    },
  ],
  [
    { code: 'off-today', until: 0 },
    {
      message: 'Alpha Large cannot be used: its provider is turned off for today. Your message is saved.',
      actions: ['choose-model'],
    },
  ],
  [
    { code: 'model-off' },
    {
      message: 'Alpha Large is off. Turn it on or choose another one. Your message is saved.',
      actions: ['open-keys', 'choose-model'],
    },
  ],
  [
    { code: 'retired' },
    {
      message: 'Alpha Large has been retired and has no successor here. Your message is saved.',
      actions: ['choose-model'],
    },
  ],
  [
    { code: 'demo' },
    {
      message: 'Alpha Large answers only where nothing else can be used. Your message is saved.',
      actions: ['choose-model'],
    },
  ],
  [
    { code: 'missing-ability', ability: 'vision' },
    {
      message: 'Alpha Large cannot do this: it lacks vision. Your message is saved.',
      actions: ['choose-model'],
    },
  ],
  [
    { code: 'window-too-small', neededTokens: 120_000, contextTokens: 8_000 },
    {
      message: 'The conversation is about 120,000 tokens long and Alpha Large takes 8,000. Your message is saved.',
      actions: ['shorten-conversation', 'choose-model'],
    },
  ],
  [
    { code: 'not-allowed' },
    {
      message: 'Alpha Large is not among the models your policy allows. Your message is saved.',
      actions: ['choose-model'],
    },
  ],
  [
    { code: 'blocked' },
    { message: 'Alpha Large is blocked by your policy. Your message is saved.', actions: ['choose-model'] },
  ],
  [
    { code: 'breaker-open', retryAt: now + 12_000 },
    {
      message:
        'Alpha Large has failed several times and rests for a moment. It can be asked again in 12 s. Your message is saved.',
      actions: ['wait', 'choose-model'],
      retryAfterMs: 12_000,
    },
  ],
  [
    { code: 'provider-down' },
    {
      message: 'Alpha Large has failed several times and rests for a moment. Your message is saved.',
      actions: ['wait', 'choose-model'],
    },
  ],
  [
    { code: 'offline' },
    {
      message: 'There is no network, so Alpha Large cannot be reached. Local models still work. Your message is saved.',
      actions: ['retry', 'choose-model'],
    },
  ],
  [
    { code: 'keys-out', resetsAt: now + 3 * 3_600_000 },
    {
      message: 'Every key for Alpha Large is used up or resting. It can be asked again in 3 h. Your message is saved.',
      actions: ['wait', 'open-keys', 'choose-model'],
      retryAfterMs: 3 * 3_600_000,
    },
  ],
  [
    { code: 'rate-limited', waitMs: 90_000 },
    {
      message:
        'Alpha Large takes no more requests for the moment. It can be asked again in 2 min. Your message is saved.',
      actions: ['wait', 'choose-model'],
      retryAfterMs: 90_000,
    },
  ],
  [
    { code: 'over-budget', budget: 'budget of today' },
    {
      kind: 'budget_blocked',
      message: 'This message does not fit into the budget of today. Nothing was sent. Your message is saved.',
      actions: ['choose-model'],
    },
  ],
  [
    { code: 'outside-plan', plan: 'economy' },
    {
      message: 'Alpha Large is outside the plan "economy". Your message is saved.',
      actions: ['choose-model'],
    },
  ],
  [
    { code: 'needs-approval' },
    { message: 'Alpha Large would have to be approved first. Your message is saved.', actions: ['choose-model'] },
  ],
];

test.each(cases.map(([exclusion, told]) => [exclusion.code, exclusion, told] as const))(
  'says what stands in the way and what helps: %s',
  (_, exclusion, told) => {
    expect(noCandidateFailure({ excluded: [{ model, exclusion }] }, ports)).toEqual({
      kind: 'no_candidate',
      model,
      ...told,
    });
  },
);

test('every way to be left out has its words', () => {
  const codes = ExclusionSchema.options.map(({ shape }) => shape.code.value);
  expect(new Set(cases.map(([{ code }]) => code))).toEqual(new Set(codes));
});

test('speaks of the model that was named, not of the first that was left out', () => {
  const labelOf = (ref: string) => ref;
  const excluded = [
    { model: 'beta/beta-mini', exclusion: { code: 'no-key' } as const },
    { model, exclusion: { code: 'blocked' } as const },
  ];
  expect(noCandidateFailure({ named: model, excluded }, { labelOf, now })).toEqual({
    kind: 'no_candidate',
    message: 'alpha/alpha-large is blocked by your policy. Your message is saved.',
    actions: ['choose-model'],
    model,
  });
});

test('a budget that left out any model is named by the kind, so that the way out is seen', () => {
  const excluded = [
    { model, exclusion: { code: 'no-key' } as const },
    { model: 'beta/beta-mini', exclusion: { code: 'over-budget', budget: 'budget of today' } as const },
  ];
  expect(noCandidateFailure({ excluded }, ports).kind).toBe('budget_blocked');
});

test('a wait that is over, or lies behind a clock that jumped back, is not announced', () => {
  const exclusion = { code: 'breaker-open', retryAt: now - 5_000 } as const;
  expect(noCandidateFailure({ excluded: [{ model, exclusion }] }, ports)).toEqual({
    kind: 'no_candidate',
    message: 'Alpha Large has failed several times and rests for a moment. Your message is saved.',
    actions: ['wait', 'choose-model'],
    model,
  });
});

test('without any model it says how to get one', () => {
  expect(noCandidateFailure({ excluded: [] }, ports)).toEqual({
    kind: 'no_candidate',
    message: 'No model can be used yet. Add a key, start a local server or turn on the offline demo.',
    actions: ['open-keys', 'start-local-server'],
  });
});
