import type { Locator, Page } from '@playwright/test';
import { barriers } from './barriers.ts';
import { answers, askFully, composer, inTurn, says, threeProviders } from './conversation.ts';
import { expect, test } from './fixtures.ts';

test.use({ environment: threeProviders.environment, settings: { hasSeenWelcome: true, inspectors: {} } });

test('the route of the latest answer stands beside it, and that of an earlier one while it is looked at', async ({
  app,
}) => {
  const { page, provider } = app;
  provider.script(inTurn(says('The moon pulls.'), says('It does.')));
  await askFully(page, 'Explain why the tide turns');
  await askFully(page, 'fix this typo: teh moon');

  const route = section(page, 'Route');
  await expect(route).toContainText('Latest answer');
  await expect(route.getByRole('list', { name: 'Decision trace' })).toContainText('Quick code edits');
  await answers(page).first().click();
  await expect(route.getByRole('list', { name: 'Decision trace' })).toContainText('Complex reasoning');

  await route.getByRole('button', { name: /^Route of: / }).click();
  await page.getByRole('menuitem', { name: 'Latest answer' }).click();
  await expect(route.getByRole('list', { name: 'Decision trace' })).toContainText('Quick code edits');
});

test('usage and context are said by model, and grow with the conversation', async ({ app }) => {
  const { page, provider } = app;
  provider.script([{ type: 'text', text: 'The moon.' }]);
  await askFully(page, 'Explain why the tide turns');
  const usage = section(page, 'Usage');
  await expect(usage).toContainText('Claude Opus 5.5');
  await expect(usage).toContainText(/[\d,]+ tok in, [\d,]+ tok out, \d+% cached/);
  await expect(usage).toContainText('$');
  await expect(page.getByRole('meter', { name: 'Context in use' })).toBeVisible();
  await expect(section(page, 'Context')).toContainText(/^Context.*About [\d,]+ of [\d,.M]+ tok of /);
});

test('it opens and closes by key, folds, and each is as it was after a restart', async ({ app }) => {
  await askFully(app.page, 'Tides');
  await section(app.page, 'Usage').getByRole('button', { name: 'Usage' }).click();
  await expect(section(app.page, 'Usage')).not.toContainText('tok in');
  await divider(app.page).focus();
  await app.page.keyboard.press('ArrowLeft');
  await expect(divider(app.page)).toHaveAttribute('aria-valuenow', '336');

  await app.restart();
  await expect(divider(app.page)).toHaveAttribute('aria-valuenow', '336');
  await expect(section(app.page, 'Usage').getByRole('button', { name: 'Usage' })).toHaveAttribute(
    'aria-expanded',
    'false',
  );
  await app.page.keyboard.press('Control+I');
  await expect(inspector(app.page)).toHaveCount(0);
  await app.restart();
  await expect(composer(app.page)).toBeVisible();
  await expect(inspector(app.page)).toHaveCount(0);
});

test('it is as wide as it is dragged, and as wide as usual after a double click', async ({ app }) => {
  const { page } = app;
  const place = await divider(page).boundingBox();
  if (!place) throw new Error('The divider has no place.');
  await page.mouse.move(place.x + 4, 300);
  await page.mouse.down();
  await page.mouse.move(place.x - 76, 300, { steps: 4 });
  await page.mouse.up();
  await expect(divider(page)).toHaveAttribute('aria-valuenow', '400');
  await divider(page).dblclick({ position: { x: 4, y: 300 } });
  await expect(divider(page)).toHaveAttribute('aria-valuenow', '320');
});

test('closed by key it gives the focus back to where it came from', async ({ app }) => {
  const { page } = app;
  await composer(page).focus();
  await section(page, 'Route').getByRole('button', { name: 'Route', exact: true }).focus();
  await page.keyboard.press('Control+I');
  await expect(inspector(page)).toHaveCount(0);
  await expect(composer(page)).toBeFocused();
});

test('why this route is answered in the open inspector', async ({ app }) => {
  const { page } = app;
  await askFully(page, 'Explain why the tide turns');
  const fold = section(page, 'Route').getByRole('button', { name: 'Route', exact: true });
  await fold.click();
  await page.keyboard.press('Control+Shift+Y');
  await expect(fold).toHaveAttribute('aria-expanded', 'true');
  await expect(fold).toBeFocused();
  await expect(page.getByRole('region', { name: 'Why this route' })).toHaveCount(0);
});

test.describe('in a narrow window', () => {
  test.use({ viewport: { width: 900, height: 700 } });

  test('it lies over the conversation until Esc, and gives the focus back', async ({ app }) => {
    const { page } = app;
    await askFully(page, 'Explain why the tide turns');
    await expect(page.getByRole('button', { name: 'Inspector' })).toHaveAttribute('aria-pressed', 'false');
    await composer(page).focus();
    await page.keyboard.press('Control+I');
    const overlay = page.getByRole('dialog', { name: 'Inspector' });
    await expect(overlay).toContainText('Complex reasoning');
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(overlay).toHaveCount(0);
    await expect(composer(page)).toBeFocused();
  });
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in the ${theme} theme`, () => {
    test.use({ settings: { hasSeenWelcome: true, inspectors: {}, theme } });

    test('the inspector has no barrier, empty and full', async ({ app }) => {
      await expect(inspector(app.page)).toBeVisible();
      expect(await barriers(app.page)).toEqual([]);
      await askFully(app.page, 'Explain why the tide turns');
      await expect(section(app.page, 'Usage')).toBeVisible();
      expect(await barriers(app.page)).toEqual([]);
    });
  });
}

const inspector = (page: Page): Locator => page.getByRole('complementary', { name: 'Inspector' });
const section = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
const divider = (page: Page): Locator => page.getByRole('separator', { name: 'Width of the inspector' });
