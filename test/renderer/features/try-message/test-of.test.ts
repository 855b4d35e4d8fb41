import { expect, test } from 'vitest';
import { testOf } from '../../../../renderer/features/try-message/test-of.ts';
import { toTrialFile } from '../../../../renderer/features/try-message/to-trial-file.ts';
import { candidate, tried } from '../../support/sample-decisions.ts';

const message = { text: ' Why does\n the tide turn ' };

test('a test expects the rule that took the message, by its words', () => {
  expect(testOf({ trial: tried(), message })).toEqual({
    name: 'Why does the tide turn',
    message,
    expected: { type: 'rule', ruleId: 'quick', ruleName: 'Quick tasks' },
    at: 0,
  });
});

test('without a rule it expects the model, and without a model there is nothing to expect', () => {
  const byDefault = { reason: { by: 'default' } } as const;
  const trial = tried({ ...byDefault, candidates: [candidate('a/one')] });

  expect(testOf({ trial, message })?.expected).toEqual({ type: 'model', model: 'a/one' });
  expect(testOf({ trial: tried({ ...byDefault, candidates: [] }), message })).toBeUndefined();
});

test('a long message is named by how it begins, one without words by its file', () => {
  const nameOf = (tested: Parameters<typeof testOf>[0]['message']) => testOf({ trial: tried(), message: tested })?.name;

  expect(nameOf({ text: 'tide '.repeat(30) })).toHaveLength(60);
  expect(nameOf({ text: '', files: [{ name: 'map.png', kind: 'image', sizeBytes: 1 }] })).toBe('map.png');
});

test.each([
  ['photo.jpeg', 'image/jpeg', 'image'],
  ['logo.svg', 'image/svg+xml', 'code'],
  ['report.PDF', '', 'pdf'],
  ['main.rs', '', 'code'],
  ['notes', 'text/plain', 'text'],
])('%s of type "%s" counts as %s', (name, type, kind) => {
  expect(toTrialFile({ name, type, size: 7 })).toEqual({ name, kind, sizeBytes: 7 });
});
