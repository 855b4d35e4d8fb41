import { barriers } from './barriers.ts';
import { threeProviders } from './conversation.ts';
import { expect, test } from './fixtures.ts';
import { editor, openRouting, rows, ruleNamed, shoot } from './rules-page.ts';

test.use(threeProviders);

for (const theme of ['light', 'dark'] as const) {
  test(`board, editor, list and JSON are open to everybody in the ${theme} theme`, async ({ app }) => {
    const { page } = app;
    await page.emulateMedia({ colorScheme: theme });
    await openRouting(page);
    await expect(rows(page)).toHaveCount(8);
    expect(await barriers(page)).toEqual([]);

    await ruleNamed(page, 'Complex reasoning').click();
    await expect(editor(page)).toContainText('This rule comes with Switchboard.');
    expect(await barriers(page)).toEqual([]);
    await editor(page).getByRole('button', { name: 'Copy' }).click();
    await expect(editor(page).getByRole('heading', { name: 'Complex reasoning copy' })).toBeVisible();
    await editor(page).getByRole('textbox', { name: 'Name' }).fill('');
    await expect(editor(page).getByRole('alert')).toContainText('Give the rule a name');
    expect(await barriers(page)).toEqual([]);
    await shoot(page, `board-${theme}`);

    await page.getByRole('radio', { name: 'List' }).check({ force: true });
    await expect(page.getByRole('switch', { name: 'Screenshot analysis on' })).toBeVisible();
    expect(await barriers(page)).toEqual([]);
    await shoot(page, `list-${theme}`);

    await page.getByRole('radio', { name: 'JSON' }).check({ force: true });
    await expect(page.getByRole('textbox', { name: 'Rules as JSON' })).toBeVisible();
    expect(await barriers(page)).toEqual([]);
    await shoot(page, `json-${theme}`);
  });
}

test('rules are moved, turned off, made, deleted and brought back by keys alone', async ({ app }) => {
  const { page } = app;
  await openRouting(page);
  await ruleNamed(page, 'Screenshot analysis').focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(rows(page).nth(1)).toContainText('Screenshot analysis');
  await expect(page.getByText('Screenshot analysis moved to 2nd of 8')).toBeAttached();
  await expect(ruleNamed(page, 'Screenshot analysis')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(rows(page).nth(1)).toContainText('Off');
  await page.keyboard.press('Control+Z');
  await expect(rows(page).nth(1)).not.toContainText('Off');
  await page.keyboard.press('Delete');
  await expect(page.getByText('comes with Switchboard and cannot be deleted')).toBeVisible();

  await page.keyboard.press('n');
  await expect(editor(page).getByRole('heading', { name: 'New rule' })).toBeVisible();
  await expect(editor(page).getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.type('Private stays local');
  await expect(ruleNamed(page, 'Private stays local')).toBeVisible();
  await ruleNamed(page, 'Private stays local').focus();
  await page.keyboard.press('Delete');
  await expect(ruleNamed(page, 'Private stays local')).toBeHidden();
  await page.keyboard.press('Control+Z');
  await expect(ruleNamed(page, 'Private stays local')).toBeVisible();

  await app.restart();
  await openRouting(app.page);
  await expect(rows(app.page).nth(1)).toContainText('Screenshot analysis');
  await expect(ruleNamed(app.page, 'Private stays local')).toBeVisible();
});

test('a rule is dragged to another place', async ({ app }) => {
  const { page } = app;
  await openRouting(page);
  const from = await rows(page).nth(0).locator('.rule-grip').boundingBox();
  const to = await rows(page).nth(2).locator('.rule-grip').boundingBox();
  if (!from || !to) throw new Error('Both rows have a handle.');
  await page.mouse.move(from.x + 5, from.y + 30);
  await page.mouse.down();
  await page.mouse.move(from.x + 5, from.y + 50, { steps: 3 });
  await page.mouse.move(to.x + 5, to.y + 30, { steps: 5 });
  await expect(page.locator('.board-line')).toBeVisible();
  await page.mouse.up();
  await expect(rows(page).nth(2)).toContainText('Screenshot analysis');
  await expect(page.getByText('Screenshot analysis moved to 3rd of 8')).toBeAttached();
});

test('what is typed is saved once it is valid, kept until then, and taken back step by step', async ({ app }) => {
  const { page } = app;
  await openRouting(page);
  await page.keyboard.press('n');
  const name = editor(page).getByRole('textbox', { name: 'Name' });
  await name.fill('Long ones');
  await editor(page).getByRole('combobox', { name: 'What is looked at' }).click();
  await page.getByRole('option', { name: 'Context' }).click();
  const tokens = editor(page).getByRole('textbox', { name: 'Tokens', exact: true });
  await tokens.fill('many');
  await expect(editor(page)).toContainText('Write a whole number, such as 800.');
  await expect(editor(page)).toContainText('Not saved: 1 thing to mend.');

  await ruleNamed(page, 'Customer service').click();
  await ruleNamed(page, 'Long ones').click();
  await expect(tokens).toHaveValue('many');
  await tokens.fill('1200');
  await expect(rows(page).filter({ hasText: 'Long ones' })).toContainText('1,200 tok');

  await editor(page).getByRole('button', { name: 'Undo' }).click();
  await expect(rows(page).filter({ hasText: 'Long ones' })).toContainText('800 tok');
  await editor(page).getByRole('button', { name: 'Redo' }).click();
  await expect(rows(page).filter({ hasText: 'Long ones' })).toContainText('1,200 tok');
});

test('invalid JSON is kept and told of at its line, valid JSON is saved, a model that is gone is named', async ({
  app,
}) => {
  const { page } = app;
  await openRouting(page);
  await page.getByRole('radio', { name: 'JSON' }).check({ force: true });
  const text = page.getByRole('textbox', { name: 'Rules as JSON' });
  await text.click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText('[{ "name": "Half a rule" ');
  await expect(page.locator('.cm-lint-marker-error').first()).toBeVisible();
  await page.getByRole('radio', { name: 'Board' }).check({ force: true });
  await expect(rows(page)).toHaveCount(8);
  await page.getByRole('radio', { name: 'JSON' }).check({ force: true });
  await expect(text).toContainText('Half a rule');
  await page.reload();
  await page.getByRole('radio', { name: 'JSON' }).check({ force: true });
  await expect(text).toContainText('Half a rule');

  await text.click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(
    JSON.stringify([
      {
        name: 'Lost model',
        priority: 99,
        isEnabled: true,
        when: { type: 'tag', tag: 'private' },
        target: { type: 'model', model: 'groq/no-such-model' },
        fallbacks: [],
      },
    ]),
  );
  await expect(page.locator('.cm-lint-marker-warning').first()).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Rules saved')).toBeVisible();
  await page.getByRole('radio', { name: 'Board' }).check({ force: true });
  await expect(rows(page)).toHaveCount(9);
  await expect(rows(page).filter({ hasText: 'Lost model' })).toContainText('There is no model groq/no-such-model.');
});

test('two windows see what the other changes, the last write wins, and nothing is lost', async ({ app }) => {
  const { page } = app;
  await openRouting(page);
  await page.keyboard.press('n');
  await editor(page).getByRole('textbox', { name: 'Name' }).fill('Ours');
  await expect(editor(page)).toContainText('Saved');

  const other = await page.context().newPage();
  await other.goto(page.url());
  await ruleNamed(other, 'Ours').click();
  await editor(other).getByRole('textbox', { name: 'Name' }).fill('Theirs');
  await expect(editor(page).getByRole('heading', { name: 'Theirs' })).toBeVisible();
  await expect(editor(page)).toContainText('This rule was changed in another window.');
  await expect(editor(other)).not.toContainText('another window');
  await editor(page).getByRole('button', { name: 'Bring mine back' }).click();
  await expect(editor(page).getByRole('heading', { name: 'Ours' })).toBeVisible();
  await expect(editor(other).getByRole('heading', { name: 'Ours' })).toBeVisible();
  await other.close();
});

test('ten thousand rules are imported while the board stays in use', async ({ app }) => {
  test.slow();
  const { page } = app;
  await openRouting(page);
  await page.getByRole('radio', { name: 'JSON' }).check({ force: true });
  const rules = Array.from({ length: 10_000 }, (_, at) => ({
    name: `Rule ${String(at)}`,
    priority: at % 80,
    isEnabled: true,
    when: { type: 'tag', tag: `tag ${String(at)}` },
    target: { type: 'model', model: 'openai/gpt-6-luna' },
    fallbacks: [],
  }));
  await page.getByLabel('File with rules').setInputFiles({
    name: 'rules.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(rules)),
  });
  await expect(page.getByText('Valid: 10000 added')).toBeVisible();
  await page.getByRole('button', { name: 'Save rules' }).click();
  await page.getByRole('radio', { name: 'Board' }).check({ force: true });
  await expect(page.getByText(/^Saving rules: /)).toBeHidden({ timeout: 60_000 });
  await expect(rows(page).first()).toHaveAttribute('aria-setsize', '10008');
  await ruleNamed(page, 'Screenshot analysis').focus();
  await page.keyboard.press('End');
  await expect(rows(page).last()).toHaveAttribute('aria-posinset', '10008');
  expect(await rows(page).count()).toBeLessThan(60);
});

test('in a narrow window the editor lies over the rules and gives the focus back', async ({ app }) => {
  const { page } = app;
  await page.setViewportSize({ width: 900, height: 700 });
  await openRouting(page);
  await ruleNamed(page, 'Customer service').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Edit rule' })).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await shoot(page, 'narrow');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Edit rule' })).toBeHidden();
  await expect(ruleNamed(page, 'Customer service')).toBeFocused();
});
