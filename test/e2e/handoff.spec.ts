import type { Locator, Page } from '@playwright/test';
import { usualInspector } from '../../shared/model/inspector.ts';
import type { Script } from '../support/fake-provider/fake-provider.ts';
import type { App } from './app.ts';
import { barriers } from './barriers.ts';
import {
  answered,
  answers,
  ask,
  createGate,
  composer,
  says,
  sentWith,
  sidebar,
  threeProviders,
} from './conversation.ts';
import { expect, test } from './fixtures.ts';

test.use({
  ...threeProviders,
  settings: { ...threeProviders.settings, inspectors: { default: usualInspector } },
});

const draft = [
  '## Goal\nStop the nightly export timing out.',
  '## Known\nLate pages remove millions of rows.',
  '## Decided\nKeyset paging.',
  '## Open\nTimestamps are not unique.',
  '## Next\nWrite the query.',
].join('\n\n');

/** Drafts where it is asked to, answers the person otherwise. */
function drafting(text = draft): Script {
  return ({ route, body }) => {
    if (route.kind !== 'answer') return undefined;
    return JSON.stringify(body).includes('hands this conversation to another model') ? says(text) : says('An answer.');
  };
}

function dialog(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Hand off this conversation' });
}

function divider(page: Page): Locator {
  return page.getByRole('group', { name: /^Handoff to/ });
}

/** A conversation with two questions, and the dialog open with its draft. */
async function openDrafted({ page, provider }: App): Promise<void> {
  provider.script(drafting());
  await ask(page, 'Why does the nightly export time out?');
  await answered(page);
  await ask(page, 'And what should we do?');
  await answered(page, 2);
  await page.keyboard.press('Control+Shift+H');
  await expect(dialog(page).getByLabel('Goal')).toHaveValue('Stop the nightly export timing out.');
}

test('a conversation is handed off by keys alone, and the next model is sent the edited note and nothing else', async ({
  app,
}) => {
  const { page } = app;
  await openDrafted(app);
  await expect(dialog(page).getByRole('status')).toContainText('Drafted by');
  await expect(dialog(page)).toContainText(/About (\$|under \$)/);
  expect(await barriers(page)).toEqual([]);

  await page.keyboard.press('Tab');
  await dialog(page).getByLabel('Next').focus();
  await page.keyboard.type(' First for one month.');
  await page.keyboard.press('Control+Enter');

  await expect(dialog(page)).toBeHidden();
  await expect(composer(page)).toBeFocused();
  await expect(divider(page)).toContainText(/Handed off .*the note, about \d+ tok/);
  await expect(sidebar(page).getByRole('link', { name: /Has a handoff note/ })).toHaveCount(1);
  await ask(page, 'Go on.');
  await answered(page, 3);
  const asked = await sentWith(app.provider, 'Go on.');
  expect(asked).toContain('Write the query. First for one month.');
  expect(asked).not.toContain('And what should we do?');
});

test('everything goes along where that is chosen', async ({ app }) => {
  const { page } = app;
  await openDrafted(app);
  await dialog(page)
    .getByRole('radio', { name: /whole conversation/ })
    .check();
  await dialog(page).getByRole('button', { name: 'Hand off' }).click();
  await expect(divider(page)).toBeVisible();
  await expect(composer(page)).toBeFocused();
  await ask(page, 'Go on.');
  await answered(page, 3);
  const asked = await sentWith(app.provider, 'Go on.');
  expect(asked).toContain('Why does the nightly export time out?');
  expect(asked).toContain('Keyset paging.');
});

test('the divider opens to the note, which is edited in the inspector, and stands after a restart', async ({ app }) => {
  await openDrafted(app);
  await dialog(app.page).getByRole('button', { name: 'Hand off' }).click();
  await divider(app.page).getByRole('button', { name: 'Read note' }).click();
  await expect(divider(app.page)).toContainText('Keyset paging.');
  expect(await barriers(app.page)).toEqual([]);
  await divider(app.page).getByRole('button', { name: 'Edit' }).click();
  const editor = app.page.getByRole('group', { name: 'Handoff note', exact: true });
  await expect(editor.getByLabel('Goal')).toBeFocused();
  await editor.getByLabel('Goal').fill('Only this.');
  await app.page.keyboard.press('Control+Enter');
  await expect(divider(app.page)).toContainText('Only this.');

  await app.restart();
  await divider(app.page).getByRole('button', { name: 'Read note' }).click();
  await expect(divider(app.page)).toContainText('Only this.');
});

test('what was typed stays when the dialog is closed, and a handoff is undone', async ({ app }) => {
  const { page } = app;
  await openDrafted(app);
  await dialog(page).getByLabel('Open').fill('Half a thought');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await page.getByRole('button', { name: 'Hand off' }).click();
  await expect(dialog(page).getByLabel('Open')).toHaveValue('Half a thought');

  await dialog(page).getByRole('button', { name: 'Hand off' }).click();
  await expect(divider(page)).toBeVisible();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(divider(page)).toBeHidden();
});

test('a draft is given up, and where no model can write one its sentences come from the conversation', async ({
  app,
}) => {
  const { page, provider } = app;
  await openDrafted(app);
  const gate = createGate();
  provider.script(() => [gate.step, { type: 'text', text: draft }]);
  await dialog(page).getByRole('button', { name: 'Draft again' }).click();
  await expect(dialog(page).getByLabel('Goal')).toBeDisabled();
  await dialog(page).getByRole('button', { name: 'Stop drafting' }).click();
  await expect(dialog(page).getByLabel('Goal')).toBeEnabled();
  gate.open();

  provider.script(() => [{ type: 'refuse', status: 400 }]);
  await dialog(page).getByRole('button', { name: 'Draft again' }).click();
  await expect(dialog(page).getByRole('status')).toContainText('made of sentences of the conversation');
  await expect(dialog(page).getByLabel('Goal')).toHaveValue('Why does the nightly export time out?');
});

test('a change of model in the composer leaves a divider too', async ({ app }) => {
  const { page, provider } = app;
  provider.script(drafting());
  await ask(page, 'One');
  await answered(page);
  const first = await answers(page).first().getAttribute('aria-label');
  await page.keyboard.press('Control+j');
  await page.getByRole('combobox', { name: 'Search models' }).fill('Haiku');
  await page.keyboard.press('Enter');
  await ask(page, 'Two');
  await answered(page, 2);
  expect(await answers(page).nth(1).getAttribute('aria-label')).not.toEqual(first);
  await expect(divider(page)).toContainText(/Changed .*chosen by you: everything/);
});

for (const theme of ['light', 'dark'] as const) {
  test(`the dialog and the divider bar nobody in the ${theme} theme`, async ({ app }) => {
    const { page } = app;
    await page.emulateMedia({ colorScheme: theme });
    await page.setViewportSize({ width: 1440, height: 900 });
    await openDrafted(app);
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await expect(dialog(page)).toBeHidden();
    await expect(composer(page)).toBeFocused();
    await ask(page, 'Go on.');
    await answered(page, 3);
    await divider(page).getByRole('button', { name: 'Read note' }).click();
    expect(await barriers(page)).toEqual([]);
  });
}
