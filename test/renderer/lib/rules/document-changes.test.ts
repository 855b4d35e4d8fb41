import { expect, test } from 'vitest';
import { typedChanges } from '../../../../renderer/lib/rules/document-changes.ts';
import { draftOf } from '../../../../renderer/lib/rules/rule-form.ts';
import { writeDocument } from '../../../../renderer/lib/rules/rules-document.ts';
import type { Rule } from '../../../../shared/model/rule.ts';
import { listed, sampleRule } from '../../support/sample-rules.ts';

const own = sampleRule({ id: 'own', createdAt: 5, name: 'Own' });
const shipped: Rule = { ...own, id: 'system:one', origin: 'system', createdAt: 0, name: 'Shipped' };
const made = { now: 100, newId: () => 'new' };

function changesOf(text: string, over: readonly Rule[], now = over) {
  const read = typedChanges({ text, over: listed(...over) }, listed(...now), made);
  return read.type === 'valid' ? read.changes : read.problems;
}
const written = (...rules: readonly Rule[]) => writeDocument(listed(...rules));

test('what was written is read as no change', () => {
  expect(changesOf(written(shipped, own), [shipped, own])).toEqual([]);
});

test('own rules that are left out go, new ones come in the order of the text, shipped ones stay', () => {
  expect(changesOf(JSON.stringify([{ ...draftOf(own), name: 'First' }]), [shipped, own])).toEqual([
    {
      id: 'new',
      before: undefined,
      after: { ...own, id: 'new', createdAt: 100, name: 'First' },
      isElsewhereToo: false,
    },
    { id: 'own', before: own, after: undefined, isElsewhereToo: false },
  ]);
});

test('a shipped rule may be turned off and moved', () => {
  const off = { ...shipped, isEnabled: false };
  expect(changesOf(written(off, own), [shipped, own])).toEqual([
    { id: 'system:one', before: shipped, after: off, isElsewhereToo: false },
  ]);
});

test('what was added, renamed and deleted elsewhere since is neither deleted, renamed back nor brought back', () => {
  const gone = { ...own, id: 'gone', name: 'Gone' };
  const now = [shipped, { ...own, name: 'Theirs' }, { ...own, id: 'theirs' }];
  expect(changesOf(written(shipped, own, gone), [shipped, own, gone], now)).toEqual([]);
});

test('a rule that is changed in the text and elsewhere keeps both, and says so', () => {
  const theirs = { ...own, name: 'Theirs' };
  expect(changesOf(written({ ...own, priority: 91 }), [own], [theirs])).toEqual([
    { id: 'own', before: theirs, after: { ...theirs, priority: 91 }, isElsewhereToo: true },
  ]);
});

test('a rule that is changed in the text and deleted elsewhere comes back, one that is left out in both is gone', () => {
  const changed = { ...own, priority: 91 };
  expect(changesOf(written(changed), [own], [])).toEqual([
    { id: 'own', before: undefined, after: changed, isElsewhereToo: true },
  ]);
  expect(changesOf('[]', [own], [])).toEqual([]);
});

test('a text that is not valid says what is wrong', () => {
  expect(changesOf('[{ "name": 5 }]', [own])).toContainEqual(expect.objectContaining({ path: [0, 'name'] }));
});
