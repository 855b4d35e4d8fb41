import { barriers } from './barriers.ts';
import { answers, ask, threeProviders } from './conversation.ts';
import { expect, test } from './fixtures.ts';
import { editor, openRouting, rows, ruleNamed, shoot } from './rules-page.ts';

test.use(threeProviders);

test('an answer leads to the rule that chose its model, which counts it, asks first, and comes back when it is deleted', async ({
  app,
}) => {
  const { page } = app;
  await openRouting(page);
  await page.keyboard.press('n');
  await editor(page).getByRole('textbox', { name: 'Name' }).fill('Tides');
  await editor(page).getByRole('combobox', { name: 'What is looked at' }).press('Enter');
  await page.getByRole('option', { name: 'Words' }).press('Enter');
  await editor(page).getByRole('textbox', { name: 'Words, parted by commas' }).fill('tide');
  await editor(page).getByRole('radio', { name: 'Critical' }).press('Space');
  await editor(page).getByRole('switch', { name: 'Rule on' }).press('Space');
  const amount = editor(page).getByRole('textbox', { name: /^Ask first above/ });
  await amount.fill('much');
  await expect(editor(page)).toContainText('Write dollars, such as 0.05.');
  await amount.fill('0.0001');
  await expect(rows(page).filter({ hasText: 'Tides' })).toContainText('asks above $0.0001');
  await shoot(page, 'asks-above');

  await page.keyboard.press('Control+Alt+1');
  await ask(page, 'Look at the tide');
  const approval = page.getByRole('alertdialog', { name: 'This would cost more than $0.0001' });
  await expect(approval).toContainText('The rule Tides asks above $0.0001');
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(answers(page)).toHaveAttribute('aria-busy', 'false');

  const link = answers(page).getByRole('link', { name: 'Tides' });
  await link.press('Enter');
  await expect(editor(page).getByRole('heading', { name: 'Tides' })).toBeVisible();
  await expect(editor(page)).toContainText('Took 1 of your last message.');
  await ruleNamed(page, 'Tides').press('Delete');
  await expect(page.getByText('Deleted Tides')).toBeVisible();

  await page.goBack();
  await expect(answers(page)).toContainText('via rule Tides (deleted)');
  await expect(link).toHaveCount(0);
  await page.getByRole('link', { name: 'Recently deleted' }).press('Enter');
  await expect(page.getByRole('list', { name: 'Rules' })).toContainText('Tides');
  expect(await barriers(page)).toEqual([]);
  await shoot(page, 'recently-deleted');
  await page.getByRole('button', { name: 'Restore the rule Tides' }).press('Enter');
  await expect(page.getByText('Brought back Tides')).toBeVisible();
  await page.goBack();
  await link.press('Enter');
  await expect(editor(page).getByRole('heading', { name: 'Tides' })).toBeVisible();
});

test('every step on the board and in the editor is taken back and taken again by keys', async ({ app }) => {
  const { page } = app;
  await openRouting(page);
  const screenshots = ruleNamed(page, 'Screenshot analysis');
  await screenshots.press('Alt+ArrowDown');
  await screenshots.press('Space');
  await page.keyboard.press('n');
  await editor(page).getByRole('textbox', { name: 'Name' }).fill('Tides');
  await editor(page).getByRole('button', { name: 'rate limit' }).press('Space');
  await expect(editor(page).getByRole('button', { name: 'rate limit' })).toHaveAttribute('aria-pressed', 'false');
  await ruleNamed(page, 'Tides').press('Delete');
  await expect(ruleNamed(page, 'Tides')).toBeHidden();

  await screenshots.focus();
  await page.keyboard.press('Control+Z');
  await expect(ruleNamed(page, 'Tides')).toBeVisible();
  await page.keyboard.press('Control+Z');
  await page.keyboard.press('Control+Z');
  await expect(ruleNamed(page, 'New rule')).toBeVisible();
  await page.keyboard.press('Control+Z');
  await expect(rows(page)).toHaveCount(8);
  await page.keyboard.press('Control+Z');
  await expect(rows(page).nth(1)).not.toContainText('Off');
  await page.keyboard.press('Control+Z');
  await expect(rows(page).nth(0)).toContainText('Screenshot analysis');

  for (let step = 0; step < 5; step += 1) await page.keyboard.press('Control+Shift+Z');
  await expect(rows(page).nth(1)).toContainText('Screenshot analysisOff');
  await expect(ruleNamed(page, 'Tides')).toBeVisible();
  await ruleNamed(page, 'Tides').press('Enter');
  await expect(editor(page).getByRole('button', { name: 'rate limit' })).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('Control+Shift+Z');
  await expect(ruleNamed(page, 'Tides')).toBeHidden();
});
