import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';

const goodKey = `gsk_${'a'.repeat(52)}`;
const wrongKey = `gsk_wrong${'a'.repeat(47)}`;

test('Enter on the first screen starts the offline demo', async ({ app: { page } }) => {
  await expect(page.getByRole('heading', { name: 'Connect your first line' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Start' })).toBeFocused();

  await page.keyboard.press('Enter');

  await expect(page.getByRole('textbox', { name: 'Message' })).toBeFocused();
  await page.keyboard.type('What can you show me?');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article')).toHaveCount(2);
});

test('a pasted key is recognized, tested, saved, and its provider answers', async ({ app: { page } }) => {
  await page.getByLabel('Key', { exact: true }).fill(goodKey);
  await expect(page.getByText('This is a key of Groq.')).toBeVisible();

  await page.keyboard.press('Enter');

  await expect(page.getByRole('textbox', { name: 'Message' })).toBeFocused();
  await page.keyboard.type('Hello');
  await page.keyboard.press('Enter');
  await expect(page.getByText('This answer comes from a test server.')).toBeVisible();
});

test('a refused key keeps what was typed and quotes the provider on request', async ({ app: { page } }) => {
  const field = page.getByLabel('Key', { exact: true });
  await field.fill(wrongKey);

  await page.getByRole('button', { name: 'Test and save' }).click();

  await expect(page.getByRole('alert')).toContainText('Groq refused this key.');
  await expect(field).toHaveValue(wrongKey);
  await page.getByText('Answer from Groq').click();
  await expect(page.getByText('This key is not known here.')).toBeVisible();
});

test('a skipped welcome does not come back by itself', async ({ app }) => {
  await app.page.getByRole('button', { name: 'Start' }).waitFor();
  await app.page.keyboard.press('Escape');
  await expect(app.page.getByRole('textbox', { name: 'Message' })).toBeFocused();

  await app.restart();

  await expect(app.page.getByRole('textbox', { name: 'Message' })).toBeVisible();
});

test('the welcome can be shown again from the palette', async ({ app: { page } }) => {
  await page.getByRole('button', { name: 'Skip for now' }).click();
  await page.getByRole('textbox', { name: 'Message' }).waitFor();

  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('Show welcome');
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { name: 'Connect your first line' })).toBeVisible();
});

test('a vault keeps keys where no keychain can', async ({ app: { page } }) => {
  await page.getByRole('button', { name: 'Keep it in a vault with a passphrase' }).click();
  await page.getByLabel('Passphrase', { exact: true }).fill('correct horse');
  await page.getByLabel('Passphrase again').fill('correct horse');
  await page.getByRole('button', { name: 'Create vault' }).click();

  await expect(page.getByText('It goes to the encrypted vault of this computer.')).toBeVisible();
});

for (const scheme of ['light', 'dark'] as const) {
  test(`the welcome has nothing that axe objects to when ${scheme}`, async ({ app: { page } }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.getByLabel('Key', { exact: true }).fill(wrongKey);
    await page.getByRole('button', { name: 'Test and save' }).click();
    await page.getByRole('alert').waitFor();

    const { violations } = await new AxeBuilder({ page }).analyze();

    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
}
