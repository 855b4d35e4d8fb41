import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { App } from './app.ts';
import { answers, ask, composer, settled } from './conversation.ts';
import { expect, test } from './fixtures.ts';

const themes = ['light', 'dark'] as const;

const everyKindOfContent = [
  '## A heading\n\nSome **strong** words, `code`, [a link](https://example.test/) and $E = mc^2$.',
  '- one\n- two',
  '| Moon | Tide |\n| --- | ---: |\n| full | spring |',
  '```ts\nconst tide = (moon: number) => moon * 2; // a comment\n```',
  '> Quoted.\n\n![a chart](https://example.test/chart.png)',
].join('\n\n');

for (const theme of themes) {
  test.describe(`in the ${theme} theme`, () => {
    test.describe('with a key', () => {
      test.use({ environment: settled.environment, settings: { hasSeenWelcome: true, theme } });

      test('an empty conversation has no barrier', async ({ app }) => {
        await expect(app.page.getByText('Nothing said yet')).toBeVisible();
        expect(await barriers(app.page)).toEqual([]);
      });

      test('a conversation with every kind of content has no barrier', async ({ app }) => {
        await showConversation(app);
        expect(await barriers(app.page)).toEqual([]);
      });

      test('a failed answer has no barrier', async ({ app }) => {
        app.provider.script([{ type: 'refuse', status: 429, headers: { 'retry-after': '90' } }]);
        await ask(app.page, 'Fail');
        await expect(answers(app.page)).toContainText('Rate limited');
        await app.page.getByText('Answer from the provider').click();
        expect(await barriers(app.page)).toEqual([]);
      });

      test('a running answer has no barrier', async ({ app }) => {
        app.provider.script([{ type: 'text', text: 'Running words.' }, { type: 'stall' }]);
        await ask(app.page, 'Run');
        await expect(answers(app.page)).toContainText('Running words.');
        expect(await barriers(app.page)).toEqual([]);
      });

      test('the palette has no barrier', async ({ app }) => {
        await showConversation(app);
        await app.page.keyboard.press('Control+K');
        await expect(app.page.getByRole('option').first()).toBeVisible();
        expect(await barriers(app.page)).toEqual([]);
      });

      test('the choice of a model has no barrier', async ({ app }) => {
        await app.page.getByRole('button', { name: /^Model: / }).click();
        await expect(app.page.getByRole('option').first()).toBeVisible();
        expect(await barriers(app.page)).toEqual([]);
      });

      test('the menu of a conversation and the toast of its deletion have no barrier', async ({ app }) => {
        await ask(app.page, 'Tides');
        await app.page.getByRole('button', { name: 'Actions for Tides' }).click();
        await expect(app.page.getByRole('menu')).toBeVisible();
        expect(await barriers(app.page)).toEqual([]);
        await app.page.getByRole('menuitem', { name: 'Delete' }).click();
        await expect(app.page.getByText('Deleted Tides')).toBeVisible();
        expect(await barriers(app.page)).toEqual([]);
      });

      test('the list of keys has no barrier', async ({ app }) => {
        await expect(composer(app.page)).toBeFocused();
        await app.page.keyboard.press('Escape');
        await app.page.keyboard.press('?');
        await expect(app.page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
        expect(await barriers(app.page)).toEqual([]);
      });

      test('the settings have no barrier', async ({ app }) => {
        await expect(composer(app.page)).toBeFocused();
        await app.page.keyboard.press('Control+,');
        await expect(app.page.getByRole('navigation', { name: 'Providers' })).toBeVisible();
        expect(await barriers(app.page)).toEqual([]);
      });
    });

    test.describe('at a fresh start', () => {
      test.use({ colorScheme: theme });

      test('the welcome has no barrier', async ({ app }) => {
        await expect(app.page.getByRole('heading', { name: 'Connect your first line' })).toBeVisible();
        expect(await barriers(app.page)).toEqual([]);
      });
    });
  });
}

async function showConversation({ page, provider }: App): Promise<void> {
  provider.script([{ type: 'text', text: everyKindOfContent }]);
  await ask(page, 'Show everything');
  await expect(answers(page)).toHaveAttribute('aria-busy', 'false');
  await expect(answers(page).getByRole('figure')).toContainText('a comment');
  await expect(answers(page).getByRole('math')).toHaveCount(1);
}

/**
 * What axe finds against WCAG 2.2 AA and good practice, once nothing moves or fades any more. Answers bring headings of
 * their own, and an open menu stands beside the landmarks: neither is a fault.
 */
async function barriers(page: Page): Promise<readonly string[]> {
  await page.evaluate('Promise.allSettled(document.getAnimations().map((animation) => animation.finished))');
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .disableRules(['heading-order', 'region'])
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}
