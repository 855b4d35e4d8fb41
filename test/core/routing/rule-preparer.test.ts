import { expect, test } from 'vitest';
import { prepareRules } from '../../../electron/core/routing/prepare-rules.ts';
import { createRulePreparer } from '../../../electron/core/routing/rule-preparer.ts';
import type { Rule } from '../../../shared/model/rule.ts';
import { sampleRule } from '../../support/sample-routing.ts';

const first = sampleRule('first', 'one/alpha', { priority: 90, when: { type: 'regex', pattern: 'in(voice|come)' } });
const second = sampleRule('second', 'one/beta', { when: { type: 'keyword', words: ['tide'], match: 'any' } });
const off = sampleRule('off', 'one/beta', { isEnabled: false, when: { type: 'regex', pattern: 'never' } });

test('rules that stay are prepared once, and their patterns compiled once', () => {
  const { ahead, prepare } = createRulePreparer();
  ahead([second]);
  const before = prepare([second, first]);
  const after = prepare([second, off, first]);

  expect(before.rules.map(({ rule, when }) => [rule.id, when])).toEqual(
    prepareRules([second, first]).rules.map(({ rule, when }) => [rule.id, when]),
  );
  expect(after.rules.filter(({ rule }) => rule.id !== 'off')).toEqual(before.rules);
  expect(after.rules.find(({ rule }) => rule.id === 'first')).toBe(before.rules[0]);
  expect(after.patterns).toBe(before.patterns);
});

test('other patterns are compiled anew', () => {
  const { prepare } = createRulePreparer();
  const before = prepare([first]).patterns.find('my invoice');
  const after = prepare([{ ...first, when: { type: 'regex', pattern: 'bill' } }]).patterns.find('my bill');
  expect([before, after]).toEqual([new Set(['in(voice|come)']), new Set(['bill'])]);
});

test('the revision is that of what the rules say, in their order', () => {
  const { revision } = createRulePreparer();
  const one = revision([first, second]);
  expect([
    revision([structuredClone(first), structuredClone(second)]) === one,
    revision([second, first]) === one,
    revision([first, { ...second, name: 'Another' }]) === one,
  ]).toEqual([true, false, false]);
});

test('many rules are prepared a few at a time, and those that stay not again', () => {
  const { prepareSome } = createRulePreparer();
  const many = Array.from({ length: 35 }, (_, at) => sampleRule(`rule-${at}`, 'one/alpha', {}));
  const stepsFor = (rules: readonly Rule[]) => {
    let steps = 1;
    while (prepareSome(rules)) steps += 1;
    return steps;
  };
  expect([stepsFor(many), stepsFor([...many, first])]).toEqual([4, 1]);
});

test('where one pattern changes the groups without it stay compiled', () => {
  const { prepare } = createRulePreparer();
  const rules = Array.from({ length: 60 }, (_, at) =>
    sampleRule(`rule-${at}`, 'one/alpha', { when: { type: 'regex', pattern: `ticket-${at}x` } }),
  );
  const stepsFor = (some: readonly Rule[]) => {
    const { patterns } = prepare(some);
    let steps = 1;
    while (patterns.compileSome()) steps += 1;
    return steps;
  };
  expect([stepsFor(rules), stepsFor([...rules, first])]).toEqual([4, 1]);
});
