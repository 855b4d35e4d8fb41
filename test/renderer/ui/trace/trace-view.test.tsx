import { expect, test } from 'vitest';
import { TraceView } from '../../../../renderer/ui/trace/trace-view.tsx';
import type { Decision } from '../../../../shared/model/decision.ts';
import type { TraceStep } from '../../../../shared/model/trace.ts';
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

async function stations(decision: Decision, steps: readonly TraceStep[] = []) {
  const { page } = await mount(<TraceView trace={{ decision, steps }} names={sampleNames} />);
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
    'Checked 3 rulesQuick edits nearly: did not match: 612 characters1 more did not decide',
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
  expect(nodes[1]).toBe('Matched Quick tasksruleLabel of openai/sol is meant: its provider is down.');
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
  const { page } = await mount(<TraceView trace={{ steps: [] }} names={sampleNames} />);
  expect(page.textContent).toBe('Nothing was tried for this message.');
});
