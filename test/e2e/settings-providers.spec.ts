import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const goodKey = (letter: string) => `gsk_${letter.repeat(52)}`;
const wrongKey = `gsk_wrong${'a'.repeat(47)}`;

async function openProvider(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Skip for now' }).click();
  await page.getByRole('textbox', { name: 'Message' }).waitFor();
  await page.keyboard.press('ControlOrMeta+,');
  await page.getByRole('navigation', { name: 'Providers' }).getByRole('link', { name }).click();
}

async function addKey(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Add key' }).click();
  await page.getByLabel('Key', { exact: true }).fill(goodKey(name.charAt(0)));
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.keyboard.press('Enter');
  await page.getByText('It works.').waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

const keyNames = (page: Page) => page.getByRole('region', { name: 'Keys' }).getByRole('listitem').locator('.key-label');

test('a key is added, moved, renamed, deleted and brought back', async ({ app: { page } }) => {
  await openProvider(page, /Groq/);
  await addKey(page, 'Personal');
  await addKey(page, 'Work');
  await expect(keyNames(page)).toHaveText(['Personal', 'Work']);

  await page.getByRole('button', { name: 'Test Work' }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(keyNames(page)).toHaveText(['Work', 'Personal']);

  await page.getByRole('button', { name: 'More for Work' }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await page.getByLabel('Name of Work').fill('Night jobs');
  await page.keyboard.press('Enter');
  await expect(keyNames(page)).toHaveText(['Night jobs', 'Personal']);

  await page.getByRole('button', { name: 'More for Night jobs' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(keyNames(page)).toHaveText(['Personal']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(keyNames(page)).toHaveText(['Night jobs', 'Personal']);

  expect(await page.content()).not.toContain(goodKey('W'));
});

test('a refused key says why, can be saved anyway, and stands as refused', async ({ app: { page } }) => {
  await openProvider(page, /Groq/);
  await page.getByRole('button', { name: 'Add key' }).click();
  await page.getByLabel('Key', { exact: true }).fill(wrongKey);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('It may have been revoked, or part of it was not copied.');

  await page.getByRole('button', { name: 'Save anyway' }).click();

  await expect(page.getByText('Refused', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Replace Main' })).toBeVisible();
});

test("another provider's key is filed under its own provider", async ({ app: { page } }) => {
  await openProvider(page, /Mistral/);
  await addKey(page, 'Lent');
  await expect(page.getByRole('heading', { level: 2, name: 'Groq' })).toBeVisible();
});

test('a price is edited in its place and reset', async ({ app: { page } }) => {
  await openProvider(page, /Groq/);
  const row = page.getByRole('row').filter({ hasText: 'GPT-OSS 120B' });
  await row.getByRole('button', { name: 'Edit price of' }).click();
  await page.getByLabel(/^Input price of/).fill('dear');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('Write dollars for a million tokens, such as 3 or 0.0375.');
  await page.getByLabel(/^Input price of/).fill('7');
  await page.keyboard.press('Enter');
  await expect(row).toContainText('edited price');
  await expect(row).toContainText('$7.00');

  await row.getByRole('button', { name: 'Edit price of' }).click();
  await page.getByRole('button', { name: 'Reset to the catalogue' }).click();
  await expect(row).not.toContainText('edited price');
});

test('an endpoint of one’s own is added, tells its models, and is removed with Undo', async ({
  app: { page, provider },
}) => {
  await openProvider(page, /Groq/);
  await page.getByRole('button', { name: 'Add provider' }).click();
  await page.getByLabel('Name', { exact: true }).fill('My gateway');
  await page.getByLabel('Base URL').fill(provider.origin('openai-chat'));
  await page.getByRole('switch', { name: 'Needs a key' }).click();
  await page.getByRole('button', { name: 'Add provider' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'My gateway' })).toBeVisible();
  await expect(page.getByText('2 models, 2 new.')).toBeVisible();

  await page.getByRole('button', { name: 'Remove provider' }).click();
  await expect(page.getByRole('link', { name: /My gateway/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('link', { name: /My gateway/ })).toBeVisible();
});

test('a header that carries a key is not taken', async ({ app: { page } }) => {
  await openProvider(page, /Groq/);
  await page.getByRole('button', { name: 'Add header' }).click();
  await page.getByLabel('Header name').fill('Authorization');
  await page.getByLabel('Value').fill('Bearer x');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Keys belong in the keychain')).toBeVisible();
  await page.getByLabel('Header name').fill('X-Team');
  await page.getByLabel('Value').fill('blue');
  await page.keyboard.press('Enter');
  await expect(page.getByText('X-Team')).toBeVisible();
});

test('a server that was started later is found by another look', async ({ app: { page, provider } }) => {
  await openProvider(page, /Ollama/);
  await expect(page.getByText('Start it and look again')).toBeVisible();
  await page.getByRole('button', { name: 'Change address' }).click();
  await page.getByLabel('Address').fill(provider.origin('openai-chat'));
  await page.keyboard.press('Enter');

  await page.getByRole('button', { name: 'Look again' }).click();

  await expect(page.getByText('Running', { exact: true })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'fake-large' })).toBeVisible();
});

test('the theme is a choice that stays', async ({ app }) => {
  await openProvider(app.page, /Groq/);
  await app.page.getByRole('link', { name: 'Appearance' }).click();
  await app.page.getByRole('radio', { name: 'Dark' }).check({ force: true });
  await expect(app.page.locator('html')).toHaveAttribute('data-theme', 'dark');

  await app.restart();

  await expect(app.page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

for (const scheme of ['light', 'dark'] as const) {
  test(`provider settings have nothing that axe objects to when ${scheme}`, async ({ app: { page } }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await openProvider(page, /Groq/);
    await addKey(page, 'Personal');
    await addKey(page, 'Work');
    await page.getByRole('button', { name: 'More for Personal' }).click();
    await page.getByRole('menuitem', { name: 'Daily limit…' }).click();
    await page.getByLabel('Daily limit', { exact: true }).fill('1,500');
    const inLimit = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
    await page.keyboard.press('Enter');
    await expect(page.getByText('0 of 1,500 requests today')).toBeVisible();
    await expect(page.getByRole('button', { name: 'More for Personal' })).toBeFocused();
    await page.getByRole('combobox', { name: 'Rotation of the keys' }).click();
    await page.getByRole('option', { name: 'Each in turn' }).click();
    await expect(page.getByText('Every message goes to the next key.')).toBeVisible();
    await page.getByRole('button', { name: 'Test Personal' }).click();
    await page.getByText('Personal works.').waitFor();
    const onPage = await new AxeBuilder({ page }).analyze();

    await page.getByRole('button', { name: 'Add key' }).click();
    await page.getByLabel('Key', { exact: true }).fill(wrongKey);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    const inDialog = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();

    const violations = [...inLimit.violations, ...onPage.violations, ...inDialog.violations];
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
}
