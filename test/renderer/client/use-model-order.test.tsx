import { act } from 'react';
import { expect, test } from 'vitest';
import { StoresContext } from '../../../renderer/client/stores-context.ts';
import { useModelOrder } from '../../../renderer/client/use-model-order.ts';
import { createScriptedCore } from '../../support/scripted-core.ts';
import { mount } from '../lib/mount.tsx';
import { createTestWindow } from '../support/window-parts.ts';

const models = ['one/a', 'one/b', 'one/c'];

test('a model is moved to a place of the list and told where; out of the list none is moved', async () => {
  const changes: (readonly string[])[] = [];
  function Moved({ to }: { readonly to: number }) {
    const { said, place, move } = useModelOrder(models, (next) => changes.push(next));
    return (
      <button type="button" title={place(1)} onClick={() => move(1, to)}>
        {said}
      </button>
    );
  }
  const { stores } = createTestWindow(createScriptedCore({}).core);
  const { page } = await mount(
    <StoresContext value={stores}>
      {[0, 2, 3, -1].map((to) => (
        <Moved key={to} to={to} />
      ))}
    </StoresContext>,
  );
  const buttons = [...page.querySelectorAll('button')];
  await act(async () => buttons.forEach((button) => button.click()));
  expect([changes, buttons.map(({ textContent }) => textContent), buttons[0]?.title]).toEqual([
    [
      ['one/b', 'one/a', 'one/c'],
      ['one/a', 'one/c', 'one/b'],
    ],
    ['b moved to 1st of 3', 'b moved to 3rd of 3', '', ''],
    '2nd of 3',
  ]);
});
