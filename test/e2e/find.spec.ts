import type { Page } from '@playwright/test';
import { openStore } from '../../electron/store/open-store.ts';
import { barriers } from './barriers.ts';
import { askFully, composer, conversationLink, inTurn, says, settled } from './conversation.ts';
import { expect, test } from './fixtures.ts';

test.use(settled);

const withCode = [
  'A **ti**de turns, and the TIDE comes back.',
  '```ts\nconst tide = (moon: number) => moon * 2;\n```',
  'See [the harbour](https://tide.test/).',
].join('\n\n');

test('words are counted and marked wherever they stand, and Enter goes from one to the next', async ({ app }) => {
  const { page, provider } = app;
  provider.script([{ type: 'text', text: withCode }]);
  await askFully(page, 'What is a tide?');
  await page.keyboard.press('Control+F');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('tide');

  await expect(count(page)).toHaveText('1 of 4');
  await expect.poll(() => marked(page, 'find')).toEqual(['tide', 'tide', 'TIDE', 'tide']);
  await page.keyboard.press('Enter');
  await expect(count(page)).toHaveText('2 of 4');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+Enter');
  await expect(count(page)).toHaveText('4 of 4');
  await page.keyboard.press('F3');
  await expect(count(page)).toHaveText('1 of 4');
  expect(await barriers(page)).toEqual([]);

  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveCount(0);
  await expect(composer(page)).toBeFocused();
  expect(await marked(page, 'find')).toEqual([]);
});

test('a phrase goes across the colours of code, and what is not there is said', async ({ app }) => {
  const { page, provider } = app;
  provider.script([{ type: 'text', text: withCode }]);
  await askFully(page, 'Show code');
  await page.keyboard.press('Control+F');
  await page.keyboard.type('const tide');
  await expect(count(page)).toHaveText('1 of 1');
  await expect.poll(() => marked(page, 'find-current')).toEqual(['const tide']);
  await field(page).fill('tide.test');
  await expect(count(page)).toHaveText('Nothing found');
});

test('words far up that are neither loaded nor laid out come into view', async ({ app }) => {
  const { page, provider } = app;
  const long = Array.from({ length: 40 }, (_, index) => `Paragraph ${index} of a long answer.`).join('\n\n');
  provider.script(inTurn(says('The keeper is called Zéphyrine.'), says(long)));
  await askFully(page, 'Who keeps the light?');
  for (const _ of [1, 2, 3]) await askFully(page, 'And at length?');
  await expect(page.getByText('The keeper is called')).toHaveCount(0);
  await page.keyboard.press('Control+F');
  await page.keyboard.type('zephyrine');
  await expect(count(page)).toHaveText('1 of 1');
  await expect(page.getByText('The keeper is called')).toBeInViewport();
  await expect(field(page)).toBeFocused();
});

test('the first of 600 messages is found and shown, though only the last 200 are loaded', async ({ app }) => {
  await expect(composer(app.page)).toBeVisible();
  await app.kill();
  fillConversation(app.home, 600);
  await app.restart();
  const { page } = app;
  await conversationLink(page, 'Long one').click();
  await expect(page.getByText('Message 599.')).toBeVisible();
  await page.keyboard.press('Control+F');
  await page.keyboard.type('message 0.');
  await expect(count(page)).toHaveText('1 of 1');
  await expect(page.getByText('Message 0.')).toBeInViewport();
  await expect.poll(() => marked(page, 'find-current')).toEqual(['Message 0.']);
  await field(page).fill('message');
  await expect(count(page)).toHaveText('1 of 600');
  await page.keyboard.press('Shift+Enter');
  await expect(count(page)).toHaveText('600 of 600');
  await expect(page.getByText('Message 599.')).toBeInViewport();
});

test('folded code and closed reasoning open for what is found in them', async ({ app }) => {
  const { page, provider } = app;
  const code = Array.from({ length: 60 }, (_, index) => `const line${index} = ${index};`).join('\n');
  provider.script([
    { type: 'reasoning', text: 'Perhaps line59 matters.' },
    { type: 'text', text: `\`\`\`ts\n${code}\n\`\`\`` },
  ]);
  await askFully(page, 'Show much code');
  await page.keyboard.press('Control+F');
  await page.keyboard.type('line59');
  await expect(count(page)).toHaveText('1 of 2');
  await expect(page.getByText('Perhaps line59 matters.')).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(count(page)).toHaveText('2 of 2');
  await expect(page.getByText('const line59 = 59;')).toBeInViewport();
});

test('a hit of the palette is where the bar opens', async ({ app }) => {
  const { page, provider } = app;
  provider.script([{ type: 'text', text: 'Remember the quaggas. Quaggas are gone.' }]);
  await askFully(page, 'What is gone?');
  await page.keyboard.press('Control+K');
  const search = page.getByRole('combobox', { name: 'Search commands, conversations and messages' });
  await expect(async () => {
    await search.fill('');
    await search.fill('quaggas');
    await expect(page.getByRole('group', { name: 'In messages' })).toBeVisible({ timeout: 1_500 });
  }).toPass();
  await page.keyboard.press('Enter');
  await expect(search).toHaveCount(0);
  await page.keyboard.press('F3');
  await expect(field(page)).toHaveValue(/quaggas/i);
  await expect(count(page)).toHaveText('1 of 2');
});

test('the bar goes with its conversation', async ({ app }) => {
  const { page } = app;
  await askFully(page, 'Tides');
  await page.getByRole('button', { name: 'Find in conversation' }).click();
  await expect(field(page)).toBeFocused();
  await page.getByRole('button', { name: 'New conversation', exact: true }).click();
  await expect(field(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Find in conversation' })).toBeDisabled();
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in the ${theme} theme`, () => {
    test.use({ settings: { hasSeenWelcome: true, theme } });

    test('the bar has no barrier, empty and with nothing found', async ({ app }) => {
      await askFully(app.page, 'Tides');
      await app.page.keyboard.press('Control+F');
      expect(await barriers(app.page)).toEqual([]);
      await app.page.keyboard.type('zzz');
      await expect(count(app.page)).toHaveText('Nothing found');
      expect(await barriers(app.page)).toEqual([]);
    });
  });
}

const field = (page: Page) => page.getByRole('textbox', { name: 'Find in conversation' });
const count = (page: Page) => page.getByRole('search').getByRole('status');

/** A conversation of so many messages, one after the other, without asking anybody. */
function fillConversation(home: string, messageCount: number): void {
  const store = openStore({ directory: home, now: Date.now });
  const { conversations, messages, atomically } = store.stores;
  const now = Date.now();
  const names = { id: 'long', workspaceId: 'default', title: 'Long one', isTitleManual: true };
  const conversation = { ...names, draft: '', createdAt: now, updatedAt: now };
  atomically(() => {
    conversations.save(conversation);
    for (let index = 0; index < messageCount; index += 1) {
      messages.insert({
        id: `long-${index}`,
        conversationId: 'long',
        ...(index > 0 && { parentId: `long-${index - 1}` }),
        role: index % 2 === 0 ? 'user' : 'assistant',
        text: `Message ${index}.`,
        status: 'complete',
        createdAt: now,
        updatedAt: now,
      });
    }
    conversations.save({ ...conversation, activeLeafId: `long-${messageCount - 1}` });
  });
  store.close();
}

function marked(page: Page, name: string): Promise<readonly string[]> {
  return page.evaluate<string[]>(`Array.from(CSS.highlights.get('${name}') ?? [], String)`);
}
