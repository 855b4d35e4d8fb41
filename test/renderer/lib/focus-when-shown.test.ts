import { afterEach, expect, test } from 'vitest';
import { focusWhenShown } from '../../../renderer/lib/focus-when-shown.ts';

afterEach(() => document.body.replaceChildren());

test('the focus waits for an open layer, and not for the hidden list of a field', async () => {
  document.body.innerHTML = `
    <button id="target"></button>
    <div hidden><div class="menu"></div></div>
    <div id="layer"><div class="menu"></div></div>`;
  focusWhenShown('#target');
  await new Promise((passed) => requestAnimationFrame(passed));
  await new Promise((passed) => requestAnimationFrame(passed));
  const during = document.activeElement;
  document.querySelector('#layer')?.remove();
  await expect.poll(() => document.activeElement?.id).toBe('target');
  expect(during).toBe(document.body);
});
