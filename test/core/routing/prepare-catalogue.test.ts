import { describe, expect, test } from 'vitest';
import { prepareCatalogue } from '../../../electron/core/routing/prepare-catalogue.ts';
import { noon, sampleRoutable } from '../../support/sample-routing.ts';

describe('looking up a model', () => {
  const current = sampleRoutable('one/current', { aliases: ['dated', 'latest'] });
  const ending = sampleRoutable('one/ending', {
    lifecycle: { status: 'deprecated', endsAt: noon, replacement: 'latest' },
  });
  const oldest = sampleRoutable('one/oldest', { lifecycle: { status: 'retired', replacement: 'ending' } });
  const orphan = sampleRoutable('one/orphan', { lifecycle: { status: 'retired', replacement: 'gone' } });
  const left = sampleRoutable('one/left', { lifecycle: { status: 'retired', replacement: 'right' } });
  const right = sampleRoutable('one/right', { lifecycle: { status: 'retired', replacement: 'left' } });
  const { resolve } = prepareCatalogue([oldest, ending, current, orphan, left, right]);
  const latest = { ...current, ref: 'one/latest', row: { ...current.row, id: 'latest' } };

  test.each([
    ['by its id', 'one/current', noon, { model: current, ownRef: 'one/current' }],
    ['by an alias, whose name it keeps', 'one/latest', noon, { model: latest, ownRef: 'one/current' }],
    ['until the moment it ends', 'one/ending', noon - 1, { model: ending, ownRef: 'one/ending' }],
    [
      'from that moment on as its replacement',
      'one/ending',
      noon,
      { model: latest, ownRef: 'one/current', replaces: 'one/ending' },
    ],
    [
      'through several replacements',
      'one/oldest',
      noon,
      { model: latest, ownRef: 'one/current', replaces: 'one/oldest' },
    ],
    ['that is over without one', 'one/orphan', noon, { model: orphan, ownRef: 'one/orphan' }],
    ['whose replacements run in a circle', 'one/left', noon, { model: left, ownRef: 'one/left' }],
    ['that no provider has', 'two/current', noon, undefined],
  ])('finds it %s', (_, ref, now, found) => {
    expect(resolve(ref, now)).toEqual(found);
  });

  test('takes an id for itself where it is also another’s alias', () => {
    const named = sampleRoutable('one/latest');
    expect(prepareCatalogue([current, named]).resolve('one/latest', noon)?.model).toBe(named);
  });
});

test('ready are the models that are on, at a provider that is on and has a key', () => {
  const models = [
    sampleRoutable('one/ready'),
    sampleRoutable('one/off', { isEnabled: false }),
    sampleRoutable('two/off', { isProviderEnabled: false }),
    sampleRoutable('three/locked', { hasKey: false }),
  ];
  expect(prepareCatalogue(models).ready.map(({ ownRef }) => ownRef)).toEqual(['one/ready']);
});
