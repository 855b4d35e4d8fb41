import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CoreApi } from '../../../shared/contract/core-api.ts';
import type { RuleDraft } from '../../../shared/model/rule.ts';
import { type StartedCore, startCore, testModel } from '../../support/start-core.ts';

let started: StartedCore;
let api: CoreApi;
beforeEach(async () => {
  started = await startCore();
  ({ api } = started.core);
});
afterEach(() => started.stop());

const draft: RuleDraft = {
  name: 'Haiku',
  priority: 93,
  isEnabled: true,
  when: { type: 'command', command: '/haiku' },
  target: { type: 'model', model: testModel },
  fallbacks: [],
};
const names = async () => (await api.rules.list({})).rules.map(({ rule }) => rule.name);

test('the shipped rules stand in the order of their priority, each without a problem', async () => {
  const { rules } = await api.rules.list({});

  expect(rules.map(({ rule, problems }) => [rule.priority, rule.name, problems])).toEqual([
    [100, 'Screenshot analysis', []],
    [95, 'Long document analysis', []],
    [92, 'Real-time response', []],
    [90, 'Customer service', []],
    [88, 'Complex reasoning', []],
    [87, 'Browser automation', []],
    [85, 'Complex code generation', []],
    [80, 'Quick code edits', []],
  ]);
});

test('the audit trail names the rules that were changed and removed', async () => {
  const { id, origin, createdAt, ...saved } = await api.rules.save({ draft });
  await api.rules.apply({ save: [{ id, draft: { ...saved, isEnabled: false } }], remove: [] });
  await api.rules.arrange({ id: 'system:complex-reasoning', isEnabled: false });
  await api.rules.apply({ save: [], remove: [id] });
  await api.rules.restore({ id });

  const { entries } = await api.audit.list({ limit: 5 });
  expect(entries.map(({ subject, summary }) => [subject, summary])).toEqual([
    [id, 'The rule "Haiku" was brought back.'],
    ['rules', 'The rule "Haiku" was removed.'],
    ['system:complex-reasoning', 'The rule "Complex reasoning" was turned off.'],
    [id, 'The rule "Haiku" was turned off.'],
    [id, 'The rule "Haiku" was added.'],
  ]);
});

test('an own rule is saved in its place, tells the windows, and survives a restart', async () => {
  const told: number[] = [];
  api.on('rules-changed', ({ total }) => told.push(total));
  const rule = await api.rules.save({ draft });

  expect(rule).toEqual({ ...draft, id: rule.id, origin: 'person', createdAt: rule.createdAt });
  expect(told).toEqual([9]);
  const reopened = await started.reopen();
  const kept = (await reopened.api.rules.list({})).rules.map((entry) => entry.rule);
  expect(kept.findIndex(({ name }) => name === 'Haiku')).toBe(2);
});

test('a rule that was removed comes back under its id', async () => {
  const { id } = await api.rules.save({ draft });
  await api.rules.remove({ id });
  expect(await names()).not.toContain('Haiku');

  await api.rules.save({ id, draft });

  expect(await names()).toContain('Haiku');
});

test('a shipped rule can be turned off and moved, and neither removed nor rewritten', async () => {
  const id = 'system:quick-code-edits';
  expect(await api.rules.arrange({ id, isEnabled: false, priority: 99 })).toMatchObject({
    origin: 'system',
    isEnabled: false,
    priority: 99,
  });
  expect((await names())[1]).toBe('Quick code edits');

  await expect(api.rules.remove({ id })).rejects.toThrow('comes with Switchboard and cannot be removed. Turn it off');
  await expect(api.rules.save({ id, draft })).rejects.toThrow('cannot be rewritten. Copy it');
});

test('a rule that cannot work says why and is saved all the same', async () => {
  const when = { type: 'regex', pattern: '(?=look)ahead' } as const;
  await api.rules.save({ draft: { ...draft, when, target: { type: 'model', model: 'groq/no-such-model' } } });

  const { rules } = await api.rules.list({});
  const problems = rules.find(({ rule }) => rule.name === 'Haiku')?.problems ?? [];
  expect(problems).toHaveLength(2);
  expect(problems.join(' ')).toContain('groq/no-such-model');
});

test.each([
  ['shares that do not make 100', { target: { type: 'split', shares: shares(40, 40) } }, 'target.shares'],
  ['a command without a slash', { when: { type: 'command', command: 'haiku' } }, 'when.command'],
  ['a negative priority', { priority: -1 }, 'priority'],
  ['a name of spaces', { name: '   ' }, 'name'],
])('%s are refused with the field named', async (_, change, path) => {
  // @ts-expect-error -- what the type forbids is what is tested
  const saving = api.rules.save({ draft: { ...draft, ...change } });
  await expect(saving).rejects.toMatchObject({ body: { code: 'invalid-input', path: `draft.${path}` } });
});

function shares(one: number, other: number) {
  return [
    { model: testModel, percent: one },
    { model: 'groq/openai/gpt-oss-120b', percent: other },
  ];
}

test('the commands of rules that are on are listed with the rule that comes first', async () => {
  await api.rules.save({ draft: { ...draft, name: 'Speedy', when: { type: 'command', command: '/fast' } } });
  await api.rules.save({ draft });
  const automation = (await api.rules.list({})).rules.find(({ rule }) => rule.name === 'Browser automation');
  await api.rules.arrange({ id: automation?.rule.id ?? '', isEnabled: false });

  expect((await api.rules.commands({})).commands).toEqual([
    { command: '/fast', rule: 'Speedy' },
    { command: '/haiku', rule: 'Haiku' },
    { command: '/support', rule: 'Customer service' },
  ]);
});

const part = (index: number, isLast: boolean) => ({ saveId: '5e0f2b5e-6a52-4c8f-9d0e-0c6a0a1d2b3c', index, isLast });

test('many rules are saved at once, told of once, and stand page by page', async () => {
  const told: number[] = [];
  api.on('rules-changed', ({ total }) => told.push(total));
  const entries = Array.from({ length: 30 }, (_, at) => ({
    draft: { ...draft, priority: 1, name: `Rule ${String(at)}` },
  }));
  await api.rules.apply({ save: entries.slice(0, 20), remove: [], part: part(0, false) });
  await api.rules.apply({ save: entries.slice(20), remove: [], part: part(1, true) });

  const page = await api.rules.list({ from: 30, limit: 500 });
  expect({ told, total: page.total, count: page.rules.length }).toEqual({ told: [38], total: 38, count: 8 });
});

test('of a save in parts nothing counts before the last one, and nothing is left where the program ends before it', async () => {
  const kept = await api.rules.save({ draft });
  const added = { ...draft, name: 'Added' };
  await api.rules.apply({ save: [{ draft: added }], remove: [kept.id], part: part(0, false) });
  const before = await names();
  const { api: reopened } = await started.reopen();
  const after = (await reopened.rules.list({})).rules.map(({ rule }) => rule.name);
  const goingOn = reopened.rules.apply({ save: [], remove: [], part: part(1, true) });

  expect([before, after]).toEqual([before, before]);
  expect(before).not.toContain('Added');
  await expect(goingOn).rejects.toThrow('The beginning of this save of the rules is gone, and none of it was stored.');
});

test('a save in parts keeps what its last part says of each rule, shipped ones too, and survives a restart', async () => {
  const [first, second, third] = await Promise.all([1, 2, 3].map(() => api.rules.save({ draft })));
  if (!first || !second || !third) throw new Error('Three rules were saved.');
  const shipped = (await api.rules.list({})).rules.find(({ rule }) => rule.origin === 'system');
  if (!shipped) throw new Error('There is a shipped rule.');
  const { id, origin, createdAt, ...system } = shipped.rule;
  const drafts = ['One', 'Two', 'Three'].map((name) => ({ ...draft, name }));
  const save = [first, second, third].map((rule, at) => ({ id: rule.id, draft: drafts[at] ?? draft }));
  const off = { id, draft: { ...system, isEnabled: false } };
  const brief = { id: 'brief', draft };
  await api.rules.apply({ save: [...save, brief], remove: [], part: part(0, false) });
  await api.rules.apply({ save: [off], remove: [second.id, brief.id], part: part(1, false) });
  await api.rules.apply({ save: [{ id: third.id, draft }], remove: [], part: part(2, true) });
  const { api: reopened } = await started.reopen();

  const { rules } = await reopened.rules.list({});
  const removed = (await reopened.rules.listRemoved({ limit: 200 })).rules.map(({ rule }) => rule.id);
  expect({
    own: new Map(rules.flatMap(({ rule }) => (rule.origin === 'person' ? [[rule.id, rule.name]] : []))),
    isShippedOn: rules.find(({ rule }) => rule.id === id)?.rule.isEnabled,
    removed,
  }).toEqual({
    own: new Map([
      [first.id, 'One'],
      [third.id, 'Haiku'],
    ]),
    isShippedOn: false,
    removed: [second.id],
  });
});

test('of many rules none is saved where one cannot be', async () => {
  const entries = [{ draft }, { id: 'system:quick-code-edits', draft }];
  await expect(api.rules.apply({ save: entries, remove: [] })).rejects.toThrow('cannot be rewritten. Copy it');
  expect(await names()).toHaveLength(8);
});

test('what is gone already stands in the way of nothing that is changed with it', async () => {
  const { id } = await api.rules.save({ draft });
  await api.rules.apply({ save: [{ draft: { ...draft, name: 'Other' } }], remove: [id, 'never-stored'] });
  expect((await names())[2]).toBe('Other');
  expect(await names()).toHaveLength(9);
});

test('a rule that comes back takes its place among those of the same priority', async () => {
  const first = await api.rules.save({ draft });
  await api.rules.save({ draft: { ...draft, name: 'Later' }, createdAt: first.createdAt + 1 });
  await api.rules.remove({ id: first.id });
  await api.rules.save({ id: first.id, draft, createdAt: first.createdAt });
  expect((await names()).slice(2, 4)).toEqual(['Haiku', 'Later']);
});

test('a shipped rule among many may be turned off and moved', async () => {
  const { rules } = await api.rules.list({ limit: 1 });
  const [listed] = rules;
  if (!listed) throw new Error('There is a first rule.');
  const { id, origin, createdAt, ...shipped } = listed.rule;
  await api.rules.apply({ save: [{ id, draft: { ...shipped, isEnabled: false, priority: 2 } }], remove: [] });
  expect((await api.rules.list({})).rules.at(-1)?.rule).toEqual({ ...listed.rule, isEnabled: false, priority: 2 });
});

test('a deleted rule is found in Recently deleted and restored whole, once', async () => {
  const rule = await api.rules.save({ draft });
  await api.rules.remove({ id: rule.id });
  const { rules: removed } = await api.rules.listRemoved({ limit: 200 });
  const restored = await api.rules.restore({ id: rule.id });

  expect({
    removed: removed.map((one) => one.rule),
    restored,
    left: await api.rules.listRemoved({ limit: 200 }),
  }).toEqual({ removed: [rule], restored: rule, left: { rules: [] } });
  expect((await names())[2]).toBe('Haiku');
  await expect(api.rules.restore({ id: rule.id })).rejects.toMatchObject({ body: { code: 'not-found' } });
});

test('of the rules that are asked about those that are there are named', async () => {
  const kept = await api.rules.save({ draft });
  const gone = await api.rules.save({ draft });
  await api.rules.remove({ id: gone.id });

  expect(await api.rules.known({ ids: [gone.id, 'system:quick-code-edits', kept.id, 'nowhere'] })).toEqual({
    ids: ['system:quick-code-edits', kept.id],
  });
});
