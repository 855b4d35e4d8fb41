import { expect, test } from 'vitest';
import type { PolicyStep } from '../../../../renderer/client/policies/policies-state.ts';
import { stepBetween } from '../../../../renderer/client/policies/policy-steps.ts';
import { undoWords } from '../../../../renderer/features/policies/undo-words.ts';
import type { PolicyScope, TaskAssignments } from '../../../../shared/model/policy.ts';
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
  ]).toEqual([
    'Undone: Fallbacks, now 2. 1 more to undo',
    'Undone: Default model, inherited again. Nothing more to undo',
    'Done again: Default model, now Label of one/new. 1 more to redo',
    'Done again: Fallbacks, now 4. Nothing more to redo',
    'Undone: Cost per day, Cost per month. Nothing more to undo',
  ]);
});

test('the tasks that change are named, and nothing is said of those that stay set', () => {
  const two: TaskAssignments = {
    code: { plan: 'quality', fallbacks: [] },
    edit: { plan: 'economy', fallbacks: [] },
  };
  const three: TaskAssignments = { ...two, research: { plan: 'balanced', fallbacks: [] } };
  const added = stepBetween(profile, ['tasks'], { before: { tasks: two }, after: { tasks: three } });
  const removed = stepBetween(profile, ['tasks'], { before: { tasks: three }, after: { tasks: two } });
  const all = stepBetween(profile, ['tasks', 'maxFallbacks'], {
    before: {},
    after: { tasks: two, maxFallbacks: 4 },
  });
  expect([
    said([[added], []], [[], [added]]),
    said([[], [removed]], [[removed], []]),
    said([[all], []], [[], [all]]),
  ]).toEqual([
    'Undone: Tasks (Research). Nothing more to undo',
    'Done again: Tasks (Research). Nothing more to redo',
    'Undone: Tasks (Code, Edit), Fallbacks. Nothing more to undo',
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
