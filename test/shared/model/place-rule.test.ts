import { expect, test } from 'vitest';
import { inTurn, type RulePlace } from '../../../shared/model/in-turn.ts';
import { placeRule } from '../../../shared/model/place-rule.ts';
import { fc as fastCheck } from '../../support/seeded-properties.ts';

const rule = (id: string, priority: number, createdAt = 0): RulePlace => ({ id, priority, createdAt });

test('a rule keeps its priority where that already brings it there', () => {
  const rules = [rule('a', 90), rule('b', 90, 1), rule('c', 80)];
  expect(placeRule(rules, 'c', 2)).toEqual([]);
});

test('a rule takes the nearest priority that fits between its neighbours', () => {
  const rules = [rule('a', 100), rule('b', 95), rule('c', 80)];
  expect(placeRule(rules, 'c', 1)).toEqual([{ id: 'c', priority: 96 }]);
});

test('the fewest others give way where there is no room', () => {
  const rules = [rule('a', 90), rule('b', 90, 1), rule('c', 90, 2), rule('d', 90, 3)];
  expect(placeRule(rules, 'd', 0)).toEqual([{ id: 'd', priority: 91 }]);
  expect(placeRule(rules, 'd', 1)).toEqual([
    { id: 'd', priority: 91 },
    { id: 'a', priority: 91 },
  ]);
});

test('there is no place where every priority is taken', () => {
  const others = Array.from({ length: 1_001 }, (_, at) => rule(String(at), 1_000 - at, 4_000 - 2 * at));
  const rules = [...others, rule('moved', 0, 3_601)];
  expect(placeRule(rules, 'moved', 200)).toBeUndefined();
});

test('whatever the rules, the moved one ends at its position and all others keep their order', () => {
  const places = fastCheck.uniqueArray(
    fastCheck.record({
      id: fastCheck.string({ minLength: 1, maxLength: 4 }),
      priority: fastCheck.integer({ min: 0, max: 12 }),
      createdAt: fastCheck.integer({ min: 0, max: 3 }),
    }),
    { minLength: 1, maxLength: 12, selector: ({ id }) => id },
  );
  fastCheck.assert(
    fastCheck.property(places, fastCheck.nat(), fastCheck.nat(), (some, from, to) => {
      const rules = some.toSorted(inTurn);
      const moved = rules[from % rules.length];
      if (!moved) return;
      const position = to % rules.length;
      const changes = placeRule(rules, moved.id, position) ?? [];
      const priorities = new Map(changes.map((change) => [change.id, change.priority]));
      const after = rules.map((one) => ({ ...one, priority: priorities.get(one.id) ?? one.priority })).toSorted(inTurn);
      const expected = rules.filter((one) => one !== moved).toSpliced(position, 0, moved);
      expect(after.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
    }),
  );
});
