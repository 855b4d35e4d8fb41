import { expect, test } from 'vitest';
import { commandRows, type ListedCommand } from '../../../shared/model/command-rows.ts';
import { originalHotkey } from '../../../shared/model/hotkey-of.ts';

test('no two commands have one name', () => {
  const ids = commandRows.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each([true, false])(
  'no two commands that are known in one place come with the same key, in a browser: %s',
  (isInBrowser) => {
    const keyOf = ({ id }: ListedCommand) => originalHotkey(id, isInBrowser);
    const clashes = commandRows.flatMap((one, at) =>
      commandRows
        .slice(at + 1)
        .filter((other) => keyOf(one) !== undefined && keyOf(one) === keyOf(other) && meet(one, other))
        .map((other) => `${keyOf(one) ?? ''}: ${one.id}, ${other.id}`),
    );
    expect(clashes).toEqual([]);
  },
);

function meet(one: ListedCommand, other: ListedCommand): boolean {
  const [first, second] = [one, other].map(({ place = 'everywhere' }) => (place === 'message' ? 'chat' : place));
  return first === second || first === 'everywhere' || second === 'everywhere';
}
