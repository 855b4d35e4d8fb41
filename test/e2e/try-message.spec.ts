import type { Locator, Page } from '@playwright/test';
import { barriers } from './barriers.ts';
import { answerRequests, answers, ask, composer, says, threeProviders } from './conversation.ts';
import { expect, test } from './fixtures.ts';

test.use(threeProviders);

const question = 'Explain why the tide turns';

for (const theme of ['light', 'dark'] as const) {
  test(`a message is tried by keys alone, saved as a test, and the test fails once its rule is off, in the ${theme} theme`, async ({
    app,
  }) => {
    const { page } = app;
    await page.emulateMedia({ colorScheme: theme });
    await expect(composer(page)).toBeFocused();
    await page.keyboard.press('Control+Alt+T');
    await expect(tried(page)).toBeFocused();
    await page.keyboard.type(question);
    await expect(found(page)).toContainText('Complex reasoning');
    await expect(found(page)).toContainText(/about \$\d\.\d{4} · about (under )?\$\d\.\d{4} to \$\d\.\d{4}/);
    await expect(chain(page)).toContainText(['Claude Opus 5.5', 'GPT-6.1 Sol']);
    await shoot(page, `try-${theme}`);
    expect(await barriers(page)).toEqual([]);

    await page.getByRole('button', { name: 'Save as test' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: 'Save as test' }).getByLabel('Name')).toBeFocused();
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect(pill(page)).toHaveText('1 of 1 test passes');

    await turnOff(page, 'Complex reasoning');
    await expect(pill(page)).toHaveText('1 of 1 test fails: Complex reasoning');
    await pill(page).focus();
    await page.keyboard.press('Enter');
    const list = page.getByRole('dialog', { name: 'Tests of the rules' });
    await expect(list.getByRole('listitem')).toContainText('Expects Complex reasoning. Came: ');
    await shoot(page, `tests-${theme}`);
    expect(await barriers(page)).toEqual([]);
    await list.getByRole('button', { name: `Delete ${question}` }).press('Enter');
    await expect(list).toContainText('No tests yet');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(pill(page)).toHaveText('1 of 1 test fails: Complex reasoning');
    expect(answerRequests(app.provider)).toEqual([]);
  });

  test(`what was asked is replayed under other rules, and opens where it stands, in the ${theme} theme`, async ({
    app,
  }) => {
    const { page, provider } = app;
    await page.emulateMedia({ colorScheme: theme });
    provider.script(says('The moon pulls at the sea.'));
    await ask(page, question);
    await expect(answers(page)).toHaveAttribute('aria-busy', 'false');
    await page.keyboard.press('Control+Alt+4');
    await turnOff(page, 'Complex reasoning');
    await page.getByRole('button', { name: 'Replay', exact: true }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Replay recorded messages' });
    await dialog.getByRole('button', { name: 'Replay', exact: true }).press('Enter');
    await expect(dialog).toContainText('1 of 1 message would go to another model.');
    await expect(dialog).toContainText(
      /about \$\d\.\d{4} instead of about \$\d\.\d{4}: about \$\d\.\d{4} (more|less)\./,
    );
    await shoot(page, `replay-${theme}`);
    expect(await barriers(page)).toEqual([]);

    await dialog.getByRole('listitem').getByRole('button').press('Enter');
    await expect(answers(page)).toContainText('The moon pulls');
  });
}

test('as if a provider were down another one answers, and the supposition is pressed away', async ({ app }) => {
  const { page } = app;
  await page.keyboard.press('Control+Alt+T');
  await tried(page).fill(question);
  await expect(chain(page).first()).toContainText('Claude Opus 5.5');

  await page.getByRole('button', { name: 'What if' }).press('Enter');
  await page.getByRole('checkbox', { name: 'Anthropic' }).check();
  await expect(chain(page).first()).toContainText('GPT-6.1 Sol');
  await expect(found(page)).toContainText('Wanted Claude Opus 5.5, but its provider is down.');
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Remove Anthropic down' }).press('Enter');
  await expect(chain(page).first()).toContainText('Claude Opus 5.5');
});

test('files and tags count, and what was tried goes on in chat', async ({ app }) => {
  const { page } = app;
  await page.keyboard.press('Control+Alt+T');
  await tried(page).fill('What is on it');
  await expect(found(page)).not.toContainText('Screenshot analysis did not');
  await page
    .getByLabel('Files to try')
    .setInputFiles({ name: 'screen.png', mimeType: 'image/png', buffer: Buffer.from('no') });
  await expect(found(page)).toContainText('Rule 1');
  await expect(found(page)).toContainText('Screenshot analysis');

  await page.getByRole('button', { name: 'Add tag' }).press('Enter');
  await page.getByRole('textbox', { name: 'Tag' }).fill('work, sea');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Goes along' }).getByRole('listitem')).toHaveText([
    'screen.png',
    'tag work',
    'tag sea',
  ]);

  await page.getByRole('button', { name: 'Open in chat' }).press('Enter');
  await expect(composer(page)).toHaveValue('What is on it');
});

test('in a small window the rules and the trial both have room', async ({ app }) => {
  const { page } = app;
  await page.setViewportSize({ width: 900, height: 700 });
  await page.keyboard.press('Control+Alt+T');
  await tried(page).fill(question);
  await expect(found(page)).toContainText('Complex reasoning');
  await expect(tried(page)).toBeInViewport();
  await shoot(page, 'try-small');
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
  expect(await barriers(page)).toEqual([]);

  await page.getByRole('button', { name: 'Hide Try a message' }).press('Enter');
  await expect(tried(page)).toBeHidden();
});

function tried(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Message to try' });
}

function found(page: Page): Locator {
  return page.getByRole('region', { name: 'What would happen' });
}

function chain(page: Page): Locator {
  return page.getByRole('list', { name: 'Chain' }).getByRole('listitem');
}

function pill(page: Page): Locator {
  return page.getByRole('button', { name: /\d tests? |No tests yet/ });
}

/** By its key, with the rule in focus. */
async function turnOff(page: Page, name: string): Promise<void> {
  await page.getByRole('listitem').getByRole('button', { name, exact: true }).press('Space');
}

async function shoot(page: Page, name: string): Promise<void> {
  if (process.env.TRY_SHOTS) await page.screenshot({ path: `${process.env.TRY_SHOTS}/${name}.png` });
}
