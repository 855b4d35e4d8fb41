import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { SearchSelect } from '../../../renderer/ui/search-select.tsx';
import { mount } from '../lib/mount.tsx';

const options = [
  { value: 'sonnet', label: 'Claude Sonnet 5, Anthropic' },
  { value: 'haiku', label: 'Claude Haiku 5.5, Anthropic' },
  { value: 'flash', label: 'Gemini Flash 5.5, Google' },
] as const;

test.each([
  ['a field', undefined],
  ['a button', <button type="button">Add</button>],
])('a choice of %s is found by words from the middle of its name', async (_, button) => {
  const onChange = vi.fn();
  const { page } = await mount(
    <SearchSelect label="To" trigger={button} value="sonnet" options={options} onChange={onChange} />,
  );
  const trigger = page.querySelector<HTMLElement>('[role="combobox"]');
  await act(async () => trigger?.click());
  const field = document.querySelector('input[aria-label="Search the list"]');
  if (!(field instanceof HTMLInputElement)) throw new Error('There is no field.');
  const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  await act(async () => {
    setter?.call(field, 'haiku 5.5');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  const found = [...document.querySelectorAll<HTMLElement>('[role="option"]')];
  await act(async () => found[0]?.click());

  expect([found.map(({ textContent }) => textContent), onChange.mock.calls]).toEqual([
    ['Claude Haiku 5.5, Anthropic'],
    [['haiku']],
  ]);
});
