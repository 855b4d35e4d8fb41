import { describe, expect, test } from 'vitest';
import { endOf, findSuccessor, type MortalModel } from '../../../electron/core/routing/find-successor.ts';
import type { Lifecycle } from '../../../shared/model/language-model.ts';
import { noon } from '../../support/sample-routing.ts';

const dayMs = 86_400_000;

function model(id: string, lifecycle: Lifecycle): MortalModel {
  return { ref: `one/${id}`, providerId: 'one', row: { lifecycle } };
}

function find(models: readonly MortalModel[]) {
  return (ref: string) => models.find((known) => known.ref === ref);
}

describe('the end of a model', () => {
  test.each<[string, MortalModel | undefined, ReturnType<typeof endOf>]>([
    ['is none where it stays', model('a', { status: 'active' }), undefined],
    ['is not told more than 30 days ahead', model('a', { status: 'deprecated', endsAt: noon + 31 * dayMs }), undefined],
    ['is told 30 days ahead', model('a', { status: 'active', endsAt: noon + 30 * dayMs }), 'ending'],
    ['is told where no day is known', model('a', { status: 'deprecated' }), 'ending'],
    ['has come on its day', model('a', { status: 'deprecated', endsAt: noon }), 'ended'],
    ['has come where it is retired', model('a', { status: 'retired' }), 'ended'],
    ['is not known of one that is not there', undefined, 'unknown'],
  ])('%s', (_, known, expected) => {
    expect(endOf(known, noon)).toBe(expected);
  });
});

describe('the successor of a model', () => {
  const old = model('old', { status: 'retired', replacement: 'middle' });
  const middle = model('middle', { status: 'retired', replacement: 'new' });
  const fresh = model('new', { status: 'active' });

  test('is the first of its replacements that stays', () => {
    expect(findSuccessor(old, find([old, middle, fresh]), noon)).toEqual({ type: 'model', model: 'one/new' });
  });

  test('is none where none is named, or the one that is named is not there', () => {
    expect([findSuccessor(middle, find([middle]), noon), findSuccessor(undefined, find([]), noon)]).toEqual([
      { type: 'none' },
      { type: 'none' },
    ]);
  });

  test('is a circle where the replacements lead back', () => {
    const back = model('new', { status: 'retired', replacement: 'old' });
    expect(findSuccessor(old, find([old, middle, back]), noon)).toEqual({ type: 'circle' });
  });
});
