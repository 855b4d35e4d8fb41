import type { Locator, Page } from '@playwright/test';
import { barriers } from './barriers.ts';
import { askFully, threeProviders } from './conversation.ts';
import { expect, test } from './fixtures.ts';

/** A default that its provider ends soon, by an address that the catalogue knows a replacement for. */
const ending = { defaultModel: 'anthropic/claude-sonnet-4-5' } as const;

test.use({ ...threeProviders, settings: { ...threeProviders.settings, ...ending } });

function row(page: Page, name: string): Locator {
  return page.getByRole('group', { name, exact: true });
}

async function openPolicies(page: Page): Promise<void> {
  await page.keyboard.press('Control+Alt+4');
  await page.getByRole('radio', { name: 'Policies' }).check({ force: true });
  await expect(row(page, 'Plan')).toBeVisible();
}

async function choose(page: Page, list: Locator, name: string): Promise<void> {
  await list.click();
  const search = page.getByRole('combobox', { name: 'Search the list' });
  await expect(search).toBeFocused();
  await search.fill(name);
  await expect(page.getByRole('option').first()).toHaveText(name);
  await search.press('Enter');
  await expect(search).toBeHidden();
}

async function shoot(page: Page, name: string): Promise<void> {
  if (process.env.POLICY_SHOTS) await page.screenshot({ path: `${process.env.POLICY_SHOTS}/${name}.png` });
}

for (const theme of ['light', 'dark'] as const) {
  test(`every layer is set, inherited and open to everybody in the ${theme} theme`, async ({ app }) => {
    const { page } = app;
    await page.emulateMedia({ colorScheme: theme });
    await askFully(page, 'Hello there');
    await openPolicies(page);
    expect(await barriers(page)).toEqual([]);
    await shoot(page, `everywhere-${theme}`);

    await row(page, 'Plan').getByRole('button', { name: 'Set here: Plan' }).click();
    await row(page, 'Plan').getByRole('combobox').click();
    await page.getByRole('option', { name: 'Economy' }).click();
    await row(page, 'Tasks').getByRole('button', { name: 'Add task' }).click();
    await page.getByRole('menuitem', { name: 'Code' }).click();
    const code = row(page, 'Tasks').locator('[data-task="code"]');
    await choose(page, code.getByRole('combobox', { name: 'Model or plan for Code' }), 'Quality plan');
    await choose(page, code.getByRole('combobox', { name: 'Add a fallback for Code' }), 'Claude Haiku 5.5, Anthropic');
    await code.getByLabel('Last day for Code').fill('2001-02-03');
    await expect(code).toContainText('That day is over.');
    await code.getByLabel('Last day for Code').fill('2199-02-03');
    await expect(code).not.toContainText('That day is over.');
    await row(page, 'Allowed models').getByRole('button', { name: 'Set here: Allowed models' }).click();
    await choose(page, row(page, 'Allowed models').getByRole('combobox'), 'Claude Opus 5.5, Anthropic');
    await expect(page.getByText('Some settings contradict each other.')).toBeVisible();
    await row(page, 'Cost per day').getByRole('button', { name: 'Set here: Cost per day' }).click();
    await row(page, 'Cost per day').getByRole('textbox').fill('-5');
    await expect(row(page, 'Cost per day')).toContainText('A limit is not below 0.');
    await expect(page.getByText('Not saved: 1 thing to mend')).toBeVisible();
    expect(await barriers(page)).toEqual([]);
    await shoot(page, `set-${theme}`);

    await page.getByRole('radio', { name: 'One conversation' }).check({ force: true });
    await expect(row(page, 'Plan')).toContainText('Economyfrom Everywhere');
    await expect(row(page, 'Tasks')).toContainText('CodeQuality planfrom Everywhere');
    expect(await barriers(page)).toEqual([]);
    await shoot(page, `conversation-${theme}`);

    await row(page, 'Tasks').getByRole('button', { name: 'No assignment here: Code' }).click();
    await expect(row(page, 'Tasks')).toContainText('No assignment hereInherited: Quality plan, from Everywhere');
    expect(await barriers(page)).toEqual([]);
    await shoot(page, `unassigned-${theme}`);

    await app.restart();
    await openPolicies(app.page);
    await expect(row(app.page, 'Tasks').locator('[data-task="code"]')).toContainText('Claude Haiku 5.5');
    await expect(row(app.page, 'Cost per day')).toContainText('No limit');
  });
}

test('a model that goes away is replaced and put back, and a field set and inherited again, by keys alone', async ({
  app,
}) => {
  const { page } = app;
  await openPolicies(page);
  const leaving = page.getByRole('region', { name: 'Models that are going away' });
  await expect(leaving).toContainText('Default model everywhere');
  await leaving.getByRole('button', { name: /^Replace with/ }).focus();
  await page.keyboard.press('Enter');
  await expect(leaving).toBeHidden();
  await expect(row(page, 'Default model').getByRole('combobox')).toContainText('Claude Sonnet 5.5');
  await page.keyboard.press('Control+Z');
  await expect(leaving).toBeVisible();

  const fallbacks = row(page, 'Fallbacks');
  await fallbacks.getByRole('button', { name: 'Set here: Fallbacks' }).focus();
  await page.keyboard.press('Enter');
  await expect(fallbacks.getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('7');
  await page.keyboard.press('Tab');
  await expect(fallbacks.getByRole('button', { name: 'Inherit again: Fallbacks' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(fallbacks.getByRole('button', { name: 'Set here: Fallbacks' })).toBeFocused();
  await page.keyboard.press('Control+Z');
  await expect(fallbacks.getByRole('textbox')).toHaveValue('7');
  await page.keyboard.press('Control+Z');
  await page.keyboard.press('Control+Shift+Z');
  await expect(fallbacks.getByRole('textbox')).toHaveValue('7');

  await page.getByRole('radio', { name: 'Everywhere' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/#\/policies\/workspace\/default$/);
  await expect(fallbacks).toContainText('7from Everywhere');
});

test('a conversation leads to its policy, a second window follows, and what both set is not lost', async ({ app }) => {
  test.skip(process.env.APP_HOST === 'electron', 'A desktop window has no second page.');
  const { page } = app;
  await askFully(page, 'Hello there');
  await page.locator('.top-bar').getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Policy of this conversation' }).click();
  await expect(page.getByRole('radio', { name: 'One conversation' })).toBeChecked();
  const second = await page.context().newPage();
  await second.goto(page.url());
  const notice = (window: Page) => window.getByText('This policy was changed elsewhere.');
  await row(page, 'Plan').getByRole('button', { name: 'Set here: Plan' }).click();
  await expect(row(second, 'Plan').getByRole('combobox')).toHaveText('Balanced');
  await expect(notice(second)).toBeHidden();
  await row(second, 'Plan').getByRole('combobox').click();
  await second.getByRole('option', { name: 'Economy' }).click();
  await expect(notice(page)).toBeVisible();
  await expect(row(page, 'Plan').getByRole('combobox')).toHaveText('Economy');
  await page.getByRole('button', { name: 'Bring mine back' }).click();
  await expect(row(second, 'Plan').getByRole('combobox')).toHaveText('Balanced');
  await second.close();
});
