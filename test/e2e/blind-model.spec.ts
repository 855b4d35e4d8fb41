import { makePng } from '../support/make-png.ts';
import { barriers } from './barriers.ts';
import { answerRequests, settled } from './conversation.ts';
import { expect, test } from './fixtures.ts';

test.use(settled);

test('an image for a model that cannot see is said before it is sent, in words and in the chip', async ({ app }) => {
  const { page, provider } = app;
  await page.getByRole('button', { name: /^Model: / }).click();
  await page.getByRole('combobox', { name: 'Search models' }).fill('codestral-latest');
  await page
    .getByRole('option', { name: /Codestral/ })
    .first()
    .click();
  await expect(page.getByRole('button', { name: /^Model: Codestral.*, chosen by you$/ })).toBeVisible();
  await page.locator('[data-region="composer"] input[type="file"]').setInputFiles({
    name: 'harbour.png',
    mimeType: 'image/png',
    buffer: makePng(30, 20),
  });

  const warning = page.getByText('Codestral 25.08 cannot see images. Choose a model that can.');
  await expect(warning).toBeVisible();
  await expect(page.getByRole('button', { name: /^Model: Codestral 25\.08 cannot read images/ })).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  expect(answerRequests(provider)).toEqual([]);

  await page.getByRole('button', { name: /^Model: Codestral/ }).click();
  await page.getByRole('option', { name: /^Auto Rules/ }).click();
  await expect(page.getByRole('button', { name: /^Model: Auto · would use / })).toBeVisible();
  await expect(page.getByText(/cannot see images/)).toHaveCount(0);
});
