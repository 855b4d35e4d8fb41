import type { App } from './app.ts';
import { barriers } from './barriers.ts';
import { answers, ask, composer, settled, threeProviders } from './conversation.ts';
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

    test.describe('with keys for three providers', () => {
      test.use({ environment: threeProviders.environment, settings: { hasSeenWelcome: true, theme } });

      test('an opened trace has no barrier', async ({ app }) => {
        app.provider.script(({ route }) =>
          route.kind === 'answer' && route.model.startsWith('claude') ? [{ type: 'refuse', status: 529 }] : undefined,
        );
        await ask(app.page, 'Explain why the tide turns');
        await expect(answers(app.page)).toContainText('instead of');
        await expect(answers(app.page)).toHaveAttribute('aria-busy', 'false');
        await app.page.locator('.fallback-line').click();
        const trace = app.page.getByRole('region', { name: 'Why this route' });
        await trace.getByText(/rules? did not (match|decide)$/).click();
        await expect(trace).toContainText('Screenshot analysis');
        expect(await barriers(app.page)).toEqual([]);
      });
    });

    test.describe('with a limit for one message', () => {
      test.use({
        environment: { ...threeProviders.environment, SWITCHBOARD_APPROVAL_USD: '0.0001' },
        settings: { hasSeenWelcome: true, theme },
      });

      test('a held message and the question about it have no barrier', async ({ app }) => {
        await ask(app.page, 'Explain why the tide turns');
        await expect(app.page.getByRole('alertdialog')).toBeVisible();
        expect(await barriers(app.page)).toEqual([]);
        await app.page.keyboard.press('Escape');
        await expect(answers(app.page)).toContainText('Waiting for your approval.');
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
