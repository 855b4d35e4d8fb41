import { act } from 'react';
import { expect, test } from 'vitest';
import { TraceView } from '../../../../renderer/ui/trace/trace-view.tsx';
import type { Decision } from '../../../../shared/model/decision.ts';
import type { Trace, TraceStep } from '../../../../shared/model/trace.ts';
import { mount } from '../../lib/mount.tsx';
import { candidate, decided } from '../../support/sample-decisions.ts';
import { sampleNames } from '../../support/sample-names.ts';

const skipped = {
  ruleId: 'r1',
  ruleName: 'Screenshots',
  why: 'no-match',
  detail: 'no image',
  isNearMiss: false,
} as const;

const request: Trace['request'] = {
  attachments: [],
  contextTokens: 42_873,
  source: 'chat',
  task: { task: 'rewrite', by: 'detected', reasons: [] },
  priority: 'normal',
  workspaceId: 'w1',
  tags: [],
  at: 1,
  localMinute: 0,
  localWeekday: 1,
  parameters: {},
  needs: [],
};

const hrefOfRule = (id: string) => (id === 'deleted' ? undefined : `#/routing/${id}`);

async function stations(decision: Decision, steps: readonly TraceStep[] = []) {
  const { page } = await mount(<TraceView trace={{ decision, steps }} names={sampleNames} hrefOfRule={hrefOfRule} />);
  const nodes = [...page.querySelectorAll('.trace-node')].map((node) => node.textContent);
  return { page, nodes };
}

test('a decision alone is explained from the message to the models that may be asked', async () => {
  const { nodes } = await stations(
    decided({
      candidates: [candidate('groq/llama'), candidate('openai/sol', { role: 'fallback', replaces: 'openai/gpt-4' })],
    }),
  );
  expect(nodes).toEqual([
    'Read the messageTask: rewrite (asks for one sentence).',
    'Matched Quick tasksrule',
    'May be asked, in this orderLabel of groq/llamaon GROQ, first choiceabout $0.0031Label of openai/solon OPENAI, fallback, replaces Label of openai/gpt-4about $0.0031',
  ]);
});

test('rules that nearly matched are in sight, the others folded', async () => {
  const nearMiss = { ...skipped, ruleId: 'r2', ruleName: 'Quick edits', detail: '612 characters', isNearMiss: true };
  const { page, nodes } = await stations(decided({ skippedRules: [skipped, nearMiss] }));
  expect([nodes[1], page.querySelector('details')?.open]).toEqual([
    'Checked 3 rulesQuick edits nearly matched: 612 characters1 more rule did not match',
    false,
  ]);
});

test('models that were left out are shown at once where none is left', async () => {
  const { nodes } = await stations(
    decided({ candidates: [], excluded: [{ model: 'openai/sol', exclusion: { code: 'no-key' } }] }),
  );
  expect(nodes.at(-1)).toBe('No model is left1 model left outLabel of openai/sol has no key');
});

test('a model that was meant and cannot answer is named with the reason', async () => {
  const { nodes } = await stations(
    decided({ named: 'openai/sol', excluded: [{ model: 'openai/sol', exclusion: { code: 'provider-down' } }] }),
  );
  expect(nodes[1]).toBe('Matched Quick tasksruleWanted Label of openai/sol, but its provider is down.');
});

test('what held of the rule that decides stands under its name', async () => {
  const { nodes } = await stations(decided({ matched: 'the task is rewrite' }));
  expect(nodes[1]).toBe('Matched Quick tasksruleThe task is rewrite.');
});

test('the count says with the history, and models of a rule go by their labels', async () => {
  const unusable = { ...skipped, why: 'no-usable-target', detail: 'openai/sol has no key; groq/x is off' } as const;
  const trace = { request, decision: decided({ skippedRules: [unusable] }), steps: [] };
  const { page } = await mount(<TraceView trace={trace} names={sampleNames} hrefOfRule={hrefOfRule} />);
  const fold = page.querySelector('details');
  await act(async () => fold?.querySelector('summary')?.click());
  expect([page.querySelector('.trace-detail')?.textContent, page.querySelector('details li')?.textContent]).toEqual([
    'About 42,873 tok with the history. Task: rewrite (asks for one sentence).',
    'Screenshots none of its models can be used: Label of openai/sol has no key; Label of groq/x is off',
  ]);
});

test('what the provider said of a failure is folded', async () => {
  const step: TraceStep = {
    type: 'attempt',
    model: 'groq/llama',
    modelLabel: 'Llama',
    durationMs: 1,
    outcome: 'failed',
    failure: { kind: 'overloaded', message: 'Try again.', providerMessage: 'Overloaded', actions: [] },
  };
  const { page, nodes } = await stations(decided(), [step]);
  expect([nodes.at(-1), page.querySelector('.trace-quote')]).toEqual([
    'Llama on GROQ1 msOverloaded.Answer from the provider',
    null,
  ]);
});

test('what came of the decision follows it in order', async () => {
  const { nodes } = await stations(decided(), [
    { type: 'wait', model: 'groq/llama', durationMs: 400, cause: 'rate_limited' },
    { type: 'cache-hit', savedMicros: 4_200 },
  ]);
  expect(nodes.slice(-2)).toEqual([
    'Waited for Label of groq/llama0.4 sBefore another try: rate limited.',
    'Answered from the cacheSaved $0.0042.',
  ]);
});

test('a trace of nothing says so', async () => {
  const { page } = await mount(<TraceView trace={{ steps: [] }} names={sampleNames} hrefOfRule={hrefOfRule} />);
  expect(page.textContent).toBe('Nothing was tried for this message.');
});

test('rules are named as links to them, one that was deleted says so', async () => {
  const near = { ...skipped, isNearMiss: true };
  const gone = { ...near, ruleId: 'deleted', ruleName: 'Old habits' };
  const { page, nodes } = await stations(decided({ skippedRules: [near, gone] }));
  expect({
    links: [...page.querySelectorAll('a')].map((link) => [link.textContent, link.getAttribute('href')]),
    gone: nodes[1]?.includes('Old habits (deleted)'),
  }).toEqual({
    links: [
      ['Screenshots', '#/routing/r1'],
      ['Quick tasks', '#/routing/quick'],
    ],
    gone: true,
  });
});
