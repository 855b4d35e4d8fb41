import { expect, test } from 'vitest';
import { createOwnRules } from '../../electron/compose/own-rules.ts';
import type { Rule } from '../../shared/model/rule.ts';
import { sampleRule } from '../support/sample-routing.ts';

function start() {
  let stored: readonly Rule[] = [sampleRule('one', 'a/a'), sampleRule('two', 'a/b')];
  let readCount = 0;
  const own = createOwnRules(() => {
    readCount += 1;
    return stored;
  });
  return { own, store: (rules: readonly Rule[]) => (stored = rules), readCount: () => readCount };
}

const ids = (rules: readonly Rule[]) => rules.map(({ id }) => id);

test('what was saved and removed is taken over without reading the rest anew', () => {
  const { own, readCount } = start();
  const before = own.list();
  own.change({ saved: [sampleRule('three', 'a/c'), sampleRule('one', 'a/z')], removed: ['two'] });
  const after = own.list();
  expect([ids(before), ids(after), after[0]?.target, readCount()]).toEqual([
    ['one', 'two'],
    ['one', 'three'],
    { type: 'model', model: 'a/z' },
    1,
  ]);
});

test('what nobody told of is read anew once it is forgotten', () => {
  const { own, store, readCount } = start();
  own.list();
  store([]);
  const before = ids(own.list());
  own.forget();
  expect([before, ids(own.list()), readCount()]).toEqual([['one', 'two'], [], 2]);
});
