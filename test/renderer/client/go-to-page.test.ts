import { afterEach, expect, test } from 'vitest';
import { goToPage } from '../../../renderer/client/go-to-page.ts';
import { createRouteStore } from '../../../renderer/client/route-store.ts';

afterEach(() => document.body.replaceChildren());

function open(hash: string) {
  document.body.innerHTML = `
    <aside><a id="link" href="#/settings/providers">Settings</a></aside>
    <main>
      <section data-region="spend" tabindex="-1"></section>
      <section data-region="rules" tabindex="-1"><button id="rule" data-region-focus>Rule</button></section>
    </main>`;
  document.querySelector<HTMLElement>('#link')?.focus();
  return createRouteStore({ location: { hash }, history: { replaceState: () => {} } });
}

test('a page that is opened by its key takes the focus from the sidebar', async () => {
  const routes = open('#/settings/providers');
  goToPage(routes, { name: 'spend' }, 'spend');
  await expect.poll(() => document.activeElement).toBe(document.querySelector('[data-region="spend"]'));
  expect(routes.getState().route).toEqual({ name: 'spend' });
});

test('where a page says what comes first, that takes the focus', async () => {
  goToPage(open('#/spend'), { name: 'routing' }, 'rules');
  await expect.poll(() => document.activeElement?.id).toBe('rule');
});

test('the key of the page that is open leaves the focus where it is', async () => {
  const routes = open('#/spend');
  goToPage(routes, { name: 'spend' }, 'spend');
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  expect([document.activeElement?.id, routes.getState().route]).toEqual(['link', { name: 'spend' }]);
});
