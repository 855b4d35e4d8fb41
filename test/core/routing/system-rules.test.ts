import { describe, expect, test } from 'vitest';
import { decide } from '../../../electron/core/routing/decide.ts';
import { effectiveRules } from '../../../electron/core/routing/effective-rules.ts';
import { parseSystemRules } from '../../../electron/core/routing/parse-system-rules.ts';
import { prepareRules } from '../../../electron/core/routing/prepare-rules.ts';
import { ruleProblems } from '../../../electron/core/routing/rule-problems.ts';
import systemRules from '../../../resources/system-rules.json' with { type: 'json' };
import { modelRef } from '../../../shared/model/ids.ts';
import type { RoutingRequest } from '../../../shared/model/routing-request.ts';
import { Rule } from '../../../shared/model/rule.ts';
import { noon, sampleInput, sampleRoutable, sampleRule } from '../../support/sample-routing.ts';
import { shippedCatalogue } from '../../support/shipped-catalogue.ts';

const shipped = parseSystemRules(systemRules);
const catalogue = shippedCatalogue();
const rows = catalogue.rows.flatMap(({ id }) =>
  catalogue.modelsOf(id).map((row) => ({ ref: modelRef(id, row.id), row })),
);
const models = rows.map(({ ref, row }) => sampleRoutable(ref, row));

describe('the shipped rules', () => {
  test('are eight, in this order, with the models of today', () => {
    const summary = prepareRules(shipped).rules.map(({ rule }) => [
      rule.priority,
      rule.name,
      rule.target.type === 'model' ? rule.target.model : rule.target.type,
      ...rule.fallbacks.map(({ model }) => model),
    ]);

    expect(summary).toEqual([
      [100, 'Screenshot analysis', 'anthropic/claude-opus-5-5', 'openai/gpt-6.1-sol'],
      [95, 'Long document analysis', 'gemini/gemini-3.8-flash', 'anthropic/claude-opus-5-5'],
      [92, 'Real-time response', 'gemini/gemini-3.8-flash', 'anthropic/claude-haiku-5-5'],
      [90, 'Customer service', 'openai/gpt-6.1-sol', 'anthropic/claude-sonnet-5-5'],
      [88, 'Complex reasoning', 'anthropic/claude-opus-5-5', 'openai/gpt-6.1-sol'],
      [87, 'Browser automation', 'anthropic/claude-sonnet-5-5', 'anthropic/claude-opus-5-5'],
      [85, 'Complex code generation', 'openai/gpt-6.1-sol', 'anthropic/claude-sonnet-5-5'],
      [80, 'Quick code edits', 'anthropic/claude-haiku-5-5', 'openai/gpt-6-luna'],
    ]);
  });

  test('are rules like any other, on, and without problems', () => {
    const known = new Set(rows.map(({ ref }) => ref));

    expect(shipped.map((rule) => Rule.parse(rule))).toEqual(shipped);
    expect(shipped.filter(({ isEnabled, origin }) => !isEnabled || origin !== 'system')).toEqual([]);
    expect(shipped.flatMap((rule) => ruleProblems(rule, (ref) => known.has(ref)))).toEqual([]);
    expect(shipped.map(({ createdAt }) => createdAt)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  test('name no model that is over or about to be', () => {
    const named = new Set(shipped.flatMap(({ target, fallbacks }) => [target, ...fallbacks]).flatMap(modelOf));
    const statuses = rows.filter(({ ref }) => named.has(ref)).map(({ row }) => row.lifecycle);

    expect(statuses).toHaveLength(named.size);
    expect(statuses.filter(({ status, endsAt }) => status !== 'active' || endsAt !== undefined)).toEqual([]);
  });

  test.each<[string, Partial<RoutingRequest>]>([
    ['system:screenshot-analysis', { attachments: [{ kind: 'image' }] }],
    ['system:screenshot-analysis', { text: 'Analyze this, please' }],
    ['system:long-document-analysis', { contextTokens: 100_001 }],
    ['system:long-document-analysis', { text: 'Summarize the meeting' }],
    ['system:real-time-response', { command: '/fast', text: 'Summary?' }],
    ['system:real-time-response', { priority: 'time-sensitive' }],
    ['system:customer-service', { text: 'I need help' }],
    ['system:customer-service', { command: '/support', text: 'Where is my parcel' }],
    ['system:complex-reasoning', { text: 'Why does it rain?' }],
    ['system:browser-automation', { text: 'Click the button' }],
    ['system:complex-code-generation', { text: 'Create a table' }],
    ['system:complex-code-generation', { text: 'Look', attachments: [{ kind: 'code' }] }],
    ['system:quick-code-edits', { text: 'fix teh typo' }],
  ])('%s decides for %j', (ruleId, request) => {
    const { reason } = decide(sampleInput({ models, rules: shipped, request }));

    expect(reason).toMatchObject({ by: 'rule', ruleId });
  });

  test('leave a longer request to fix something to the default', () => {
    const text = `fix ${'x'.repeat(496)}`;
    const decision = decide(
      sampleInput({ models, rules: shipped, request: { text }, policy: { defaultModel: 'openai/gpt-6-luna' } }),
    );

    expect(decision.reason).toEqual({ by: 'default' });
    expect(decision.skippedRules.at(-1)).toEqual({
      ruleId: 'system:quick-code-edits',
      ruleName: 'Quick code edits',
      why: 'no-match',
      detail: 'the message has 500 characters, not below 500',
      isNearMiss: true,
    });
  });

  test.each([
    ['anthropic/claude-sonnet-4', 'anthropic/claude-sonnet-5-5'],
    ['openai/gpt-5.1-codex', 'openai/gpt-5.6-sol'],
    ['gemini/gemini-1.5-pro', 'gemini/gemini-3.8-flash'],
  ])('once named %s, which still leads to %s', (model, replacement) => {
    const rule = sampleRule('old', model, { createdAt: noon });
    const [target] = decide(sampleInput({ models, rules: [rule] })).candidates;

    expect(target).toMatchObject({ model: replacement, role: 'target', replaces: model });
  });
});

describe('the rules that count', () => {
  test('are the shipped ones as they were turned and ordered, and then the person’s own', () => {
    const [first, second] = shipped;
    if (!first || !second) throw new Error('No shipped rules.');
    const own = sampleRule('own', 'one/alpha');
    const changes = new Map([
      [first.id, { isEnabled: false }],
      [second.id, { priority: 3 }],
      ['system:gone', { priority: 1 }],
    ]);

    expect(effectiveRules([first, second], changes, [own])).toEqual([
      { ...first, isEnabled: false },
      { ...second, priority: 3 },
      own,
    ]);
  });

  test('are refused where the file has a fault', () => {
    expect(() => parseSystemRules([{ ...systemRules[0], priority: 2_000 }])).toThrow(/priority/);
  });
});

function modelOf(target: Rule['target'] | Rule['fallbacks'][number]): readonly string[] {
  return 'model' in target ? [target.model] : [];
}
