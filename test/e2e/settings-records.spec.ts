import { readFileSync } from 'node:fs';
import { barriers } from './barriers.ts';
import { answered, ask, settled } from './conversation.ts';
import { expect, test } from './fixtures.ts';

test.use(settled);

test('the limits of a model are edited, marked and taken back', async ({ app }) => {
  const { page } = app;
  await page.goto(`${new URL(page.url()).origin}/#/settings/providers/mistral`);
  const row = page.getByRole('row', { name: /^Mistral Large 3/ });
  const before = await row.innerText();
  await row.getByRole('button', { name: 'Edit limits of Mistral Large 3' }).click();
  const dialog = page.getByRole('dialog', { name: 'Edit limits of Mistral Large 3' });
  await dialog.getByLabel('Context window, tokens').fill('32,000');
  await dialog.getByLabel('Longest answer, tokens').fill('64000');
  await expect(dialog.getByText('An answer cannot be longer than the context window.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Save limits' })).toBeDisabled();
  expect(await barriers(page)).toEqual([]);
  await dialog.getByLabel('Longest answer, tokens').fill('8000');
  await page.keyboard.press('Enter');
  await expect(row).toContainText('edited limits');
  await expect(row).toContainText('32k');

  await row.getByRole('button', { name: 'Edit limits of Mistral Large 3' }).click();
  await dialog.getByRole('button', { name: 'Reset to the catalogue' }).click();
  await expect(row).not.toContainText('edited limits');
  expect(await row.innerText()).toBe(before);
});

test('the audit trail shows what was decided, one kind at a time, and is exported', async ({ app }) => {
  const { page } = app;
  await ask(page, 'Hello');
  await answered(page);
  await page.goto(`${new URL(page.url()).origin}/#/settings/audit`);
  const trail = page.getByRole('region', { name: 'Audit trail' });
  await expect(trail.getByRole('row', { name: /Model chosen/ })).toContainText('Mistral Large 3');
  expect(await barriers(page)).toEqual([]);
  const download = page.waitForEvent('download');
  await trail.getByRole('button', { name: 'Export CSV' }).click();
  expect(readFileSync(await (await download).path(), 'utf8')).toContain('decision-made');

  await trail.getByText('Money').click();
  await expect(trail.getByText('Nothing of this kind yet.')).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  test(`how long things are kept is chosen, and the cache cleared in two steps, in the ${theme} theme`, async ({
    app,
  }) => {
    const { page } = app;
    await page.emulateMedia({ colorScheme: theme });
    await ask(page, 'Hello');
    await answered(page);
    await page.goto(`${new URL(page.url()).origin}/#/settings/storage`);
    const kept = page.getByRole('region', { name: 'How long things are kept' });
    await kept.getByText('1 year').click();
    await expect(kept.getByRole('radio', { name: '1 year' })).toBeChecked();
    await kept.getByRole('button', { name: 'Clear cache' }).click();
    await kept.getByRole('button', { name: 'Keep them' }).click();
    await expect(kept).toContainText('1 kept');
    expect(await barriers(page)).toEqual([]);
    await kept.getByRole('button', { name: 'Clear cache' }).click();
    await kept.getByRole('button', { name: 'Clear for good' }).click();
    await expect(kept).toContainText('0 kept');
  });
}

for (const theme of ['light', 'dark'] as const) {
  test(`what there is can be cleared: with undo, after a backup, or all of it, in the ${theme} theme`, async ({
    app,
  }) => {
    const { page } = app;
    await page.emulateMedia({ colorScheme: theme });
    await ask(page, 'From before');
    await answered(page);
    await page.goto(`${new URL(page.url()).origin}/#/settings/storage`);
    const clear = page.getByRole('region', { name: 'Clear', exact: true });
    await expect(clear).toContainText('1 conversation goes to Recently deleted');
    await clear.getByRole('button', { name: 'Clear conversations' }).press('Enter');
    await expect(page.getByText('Moved 1 conversation to Recently deleted')).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(page.getByText('Restored 1 conversation')).toBeVisible();
    await expect(clear.getByRole('button', { name: 'Clear conversations' })).toBeEnabled();

    await clear.getByRole('button', { name: 'Clear usage' }).press('Enter');
    await expect(clear.getByRole('button', { name: 'Keep them' })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Cleared 1 record of usage. A backup from before is under Backups')).toBeVisible();
    await expect(clear.getByRole('button', { name: 'Clear usage' })).toBeDisabled();
    await expect(page.getByRole('region', { name: 'Backups' })).toContainText('Before something was cleared');

    await clear.getByRole('button', { name: 'Clear everything' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Clear everything' });
    await expect(dialog.getByRole('button', { name: 'Clear everything' })).toBeDisabled();
    expect(await barriers(page)).toEqual([]);
    if (process.env.HEALTH_SHOTS) await page.screenshot({ path: `${process.env.HEALTH_SHOTS}/clear-${theme}.png` });
    await page.keyboard.type('clear everything');
    app.expectLostConnection();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Everything was cleared.')).toBeVisible({ timeout: 20_000 });
  });
}

test('a setting is found by other words for it and marked, from Settings and from the palette', async ({ app }) => {
  const { page } = app;
  await page.keyboard.press('Control+,');
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('combobox', { name: 'Search settings' })).toBeFocused();
  await page.keyboard.type('dark');
  await expect(page.getByRole('option', { name: /^Theme/ })).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  if (process.env.HEALTH_SHOTS) await page.screenshot({ path: `${process.env.HEALTH_SHOTS}/settings-search.png` });
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-setting="Theme"]')).toBeFocused();
  if (process.env.HEALTH_SHOTS) await page.screenshot({ path: `${process.env.HEALTH_SHOTS}/settings-found.png` });
  await page.keyboard.press('Tab');
  await expect(page.getByRole('radio', { name: 'System' })).toBeFocused();

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search commands, conversations and messages' }).fill('retention');
  await page.getByRole('option', { name: /^How long things are kept/ }).click();
  await expect(page.getByRole('region', { name: 'How long things are kept' })).toBeFocused();
});

test('alerts can be silenced, and privacy says what leaves the computer', async ({ app }) => {
  const { page } = app;
  await page.goto(`${new URL(page.url()).origin}/#/settings/alerts`);
  await page.getByText('Nowhere', { exact: true }).click();
  await expect(page.getByRole('radio', { name: 'Nowhere' })).toBeChecked();
  expect(await barriers(page)).toEqual([]);
  await page.goto(`${new URL(page.url()).origin}/#/settings/privacy`);
  await expect(page.getByText('No telemetry, no crash reports, no account.')).toBeVisible();
  expect(await barriers(page)).toEqual([]);
});
