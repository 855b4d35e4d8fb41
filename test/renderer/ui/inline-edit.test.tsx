import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { InlineEdit } from '../../../renderer/ui/inline-edit.tsx';
import { mount } from '../lib/mount.tsx';

async function start() {
  const onCommit = vi.fn();
  const onEnd = vi.fn();
  const { page } = await mount(
    <InlineEdit label="Title" value="Invoices" maxLength={300} onCommit={onCommit} onEnd={onEnd} />,
  );
  const input = page.querySelector('input');
  if (!input) throw new Error('There is no field.');
  input.value = 'Paging';
  const press = async (key: string) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    await act(async () => void input.dispatchEvent(event));
    return event;
  };
  return { input, press, onCommit, onEnd };
}

test('Enter keeps the new name once and does not press what receives focus', async () => {
  const { input, press, onCommit, onEnd } = await start();
  const event = await press('Enter');
  await act(async () => input.blur());
  expect([onCommit.mock.calls, onEnd.mock.calls, event.defaultPrevented]).toEqual([[['Paging']], [[true]], true]);
});

test('Esc brings the old name back', async () => {
  const { press, onCommit, onEnd } = await start();
  await press('Escape');
  expect([onCommit.mock.calls, onEnd.mock.calls]).toEqual([[], [[true]]]);
});

test('leaving the field keeps the new name', async () => {
  const { input, onCommit, onEnd } = await start();
  await act(async () => input.blur());
  expect([onCommit.mock.calls, onEnd.mock.calls]).toEqual([[['Paging']], [[false]]]);
});
