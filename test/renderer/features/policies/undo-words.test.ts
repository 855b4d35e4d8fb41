import { expect, test } from 'vitest';
import type { PolicyStep } from '../../../../renderer/client/policies/policies-state.ts';
import { undoWords } from '../../../../renderer/features/policies/undo-words.ts';
import type { PolicyScope } from '../../../../shared/model/policy.ts';
import { sampleNames } from '../../support/sample-names.ts';

const profile: PolicyScope = { layer: 'profile' };
const work: PolicyScope = { layer: 'workspace', id: 'work' };
const fallbacks: PolicyStep = {
  scope: profile,
  fields: ['maxFallbacks'],
  before: { maxFallbacks: 2 },
  after: { maxFallbacks: 4 },
};
const model: PolicyStep = { scope: profile, fields: ['defaultModel'], before: {}, after: { defaultModel: 'one/new' } };
const limits: PolicyStep = {
  scope: profile,
  fields: ['maxCostPerDayMicros', 'maxCostPerMonthMicros'],
  before: { maxCostPerDayMicros: 1_000_000 },
  after: { maxCostPerMonthMicros: 9_000_000 },
};
const tasks: PolicyStep = { scope: profile, fields: ['tasks'], before: { tasks: {} }, after: {} };
const ofWork: PolicyStep = { ...fallbacks, scope: work };

function said(
  [pastBefore, futureBefore]: readonly [readonly PolicyStep[], readonly PolicyStep[]],
  [past, future]: readonly [readonly PolicyStep[], readonly PolicyStep[]],
): string {
  const before = { scope: profile, past: pastBefore, future: futureBefore };
  return undoWords(before, { scope: profile, past, future }, sampleNames);
}

test('what undo and redo changed is told with the value that holds now and what is left', () => {
  expect([
    said([[model, fallbacks], []], [[model], [fallbacks]]),
    said([[model], [fallbacks]], [[], [fallbacks, model]]),
    said([[], [fallbacks, model]], [[model], [fallbacks]]),
    said([[model], [fallbacks]], [[model, fallbacks], []]),
    said([[limits], []], [[], [limits]]),
    said([[tasks], []], [[], [tasks]]),
  ]).toEqual([
    'Undone: Fallbacks, now 2. 1 more to undo',
    'Undone: Default model, inherited again. Nothing more to undo',
    'Done again: Default model, now Label of one/new. 1 more to redo',
    'Done again: Fallbacks, now 4. Nothing more to redo',
    'Undone: Cost per day, Cost per month. Nothing more to undo',
    'Undone: Tasks. Nothing more to undo',
  ]);
});

test('steps of other layers are not counted, and neither a change nor another layer says anything', () => {
  const before = { scope: profile, past: [ofWork, fallbacks], future: [] };
  expect([
    undoWords(before, { scope: profile, past: [ofWork], future: [fallbacks] }, sampleNames),
    undoWords(before, { scope: profile, past: [ofWork, fallbacks, model], future: [] }, sampleNames),
    undoWords(before, { scope: work, past: [ofWork], future: [fallbacks] }, sampleNames),
  ]).toEqual(['Undone: Fallbacks, now 2. Nothing more to undo', '', '']);
});
