import { expect, test } from './fixtures.ts';

test('opens its window, and opens it again on the same data', async ({ app }) => {
  await expect(app.page).toHaveTitle(/Switchboard/);

  await app.restart();

  await expect(app.page).toHaveTitle(/Switchboard/);
});
