import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { barriers } from './barriers.ts';
import { answers, askFully, says, settled } from './conversation.ts';
import { expect, test } from './fixtures.ts';

test.use(settled);

function totals(page: Page) {
  return page.getByRole('region', { name: 'Totals' });
}

for (const theme of ['light', 'dark'] as const) {
  test(`what an answer cost is found again down to the message, by keys alone, in the ${theme} theme`, async ({
    app,
  }) => {
    const { page, provider } = app;
    await page.emulateMedia({ colorScheme: theme });
    provider.script(says('The moon pulls at the sea.'));
    await askFully(page, 'Why does the tide turn');

    await page.keyboard.press('Control+Alt+5');
    await expect(page.getByRole('heading', { level: 1, name: 'Spend' })).toBeVisible();
    await expect(totals(page)).toContainText('Today');
    if (process.env.SPEND_SHOTS) await page.screenshot({ path: `${process.env.SPEND_SHOTS}/spend-${theme}.png` });
    expect(await barriers(page)).toEqual([]);

    await page.getByRole('button', { name: 'Filter', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Source');
    await page.keyboard.press('ArrowRight');
    await page.getByRole('menuitem', { name: 'Chat' }).focus();
    await expect(page.getByRole('menuitem', { name: 'Chat' })).toBeVisible();
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Remove filter Source: Chat' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Filter', exact: true })).toBeFocused();
    const calls = page.getByRole('columnheader', { name: 'Calls' });
    await calls.getByRole('button').focus();
    await page.keyboard.press('Enter');
    await expect(calls).toHaveAttribute('aria-sort', 'descending');
    await page.keyboard.press('Enter');
    await expect(calls).toHaveAttribute('aria-sort', 'ascending');

    await page.getByRole('button', { name: 'Mistral Large 3', expanded: false }).focus();
    await page.keyboard.press('ArrowRight');
    const message = page.getByRole('region', { name: 'Breakdown' }).getByRole('button', { name: /tide/i });
    await expect(message).toBeVisible();
    await message.focus();
    await page.keyboard.press('Enter');
    await expect(answers(page)).toContainText('The moon pulls');
  });
}

test('the export has the calls that are shown', async ({ app }) => {
  const { page } = app;
  await askFully(page, 'Hello');
  await page.keyboard.press('Control+Alt+5');
  await expect(totals(page)).toBeVisible();
  const download = page.waitForEvent('download');
  await page.keyboard.press('Control+E');
  const lines = readFileSync(await (await download).path(), 'utf8')
    .trim()
    .split('\r\n');
  expect(lines[0]).toMatch(/^time,id,at,providerId,model,/);
  expect(lines.length).toBeGreaterThan(1);
});

test('a budget is added, shown on Spend, and told above the composer and in the sidebar once it is used up', async ({
  app,
}) => {
  const { page } = app;
  await page.goto(`${new URL(page.url()).origin}/#/settings/budgets`);
  await page.getByRole('button', { name: 'Add budget' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add budget' });
  await dialog.getByLabel('Limit in dollars').fill('80');
  await dialog.getByRole('button', { name: 'Add budget' }).click();
  await expect(page.getByRole('row', { name: /Everything/ })).toContainText('Month');
  if (process.env.SPEND_SHOTS) await page.screenshot({ path: `${process.env.SPEND_SHOTS}/budgets.png` });
  expect(await barriers(page)).toEqual([]);

  const limit = page.getByRole('textbox', { name: 'Limit of Everything, month' });
  await limit.fill('90');
  // Typed, and the field not left.
  await page.reload();
  await expect(limit).toHaveValue('$90.00');

  await page.keyboard.press('Control+Alt+5');
  await expect(totals(page)).toContainText('of $90.00');

  await page.goto(`${new URL(page.url()).origin}/#/settings/budgets`);
  await limit.fill('0');
  await limit.press('Enter');
  await page.keyboard.press('Control+Alt+1');
  await expect(page.getByText('The monthly budget of $0.00 is used up.')).toBeVisible();
  await expect(page.getByRole('link', { name: /^Spend.*1 limit on cost is nearly used up/ })).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await barriers(page)).toEqual([]);
  }
});
