import { expect, test } from 'vitest';
import { chainFailure } from '../../../electron/core/turns/chain-failure.ts';
import type { Failure } from '../../../shared/model/failure.ts';

const wanted: Failure = {
  kind: 'overloaded',
  message: 'Alpha is overloaded.',
  actions: ['retry', 'choose-model'],
  model: 'alpha/alpha-large',
};
const other: Failure = { kind: 'network', message: 'Beta cannot be reached.', actions: ['retry'], httpStatus: 502 };

test('one model that fails speaks for itself', () => {
  expect(chainFailure([], wanted)).toBe(wanted);
});

test('of several, the failure of the wanted one is told, with how many there were', () => {
  expect(chainFailure([wanted, other], other)).toEqual({
    ...wanted,
    message: 'None of 3 models could answer. Alpha is overloaded.',
  });
});

test('another model can always be chosen, and each action stands there once', () => {
  expect(chainFailure([{ ...wanted, actions: ['retry'] }], other).actions).toEqual(['retry', 'choose-model']);
});
