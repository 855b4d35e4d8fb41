import { truncateSync, writeFileSync } from 'node:fs';
import { connectForWriting } from '../../electron/store/connect.ts';
import { storePaths } from '../../electron/store/store-paths.ts';
import { answers, ask, composer, conversationLink, settled } from './conversation.ts';
import { expect, test } from './fixtures.ts';

test.use(settled);

test('a corrupt database is set aside, and the window says where', async ({ app }) => {
  await ask(app.page, 'Before the damage');
  await expect(answers(app.page)).toHaveAttribute('aria-busy', 'false');
  await app.kill();
  const { database } = storePaths(app.home);
  truncateSync(`${database}-wal`, 0);
  writeFileSync(database, 'this was never a database '.repeat(400));

  await app.restart();

  const alert = app.page.getByRole('alert');
  await expect(alert).toContainText('Switchboard starts with an empty database.');
  await expect(alert).toContainText('switchboard.corrupt-');
  // Which keys are used is forgotten with the rest.
  await app.page.getByRole('button', { name: /^Use/ }).first().click();
  await ask(app.page, 'After the damage');
  await expect(answers(app.page)).toContainText('After the damage');
});

test('a database of a newer version is shown, and a message typed on it is not lost', async ({ app }) => {
  await ask(app.page, 'From before');
  await expect(answers(app.page)).toHaveAttribute('aria-busy', 'false');
  await app.kill();
  const connection = connectForWriting(storePaths(app.home).database);
  connection.pragma('user_version = 99');
  connection.close();

  await app.restart();

  await expect(app.page.getByRole('alert')).toContainText('Nothing can be saved.');
  await expect(app.page.getByRole('alert')).toContainText('last used by a newer Switchboard');
  await conversationLink(app.page, 'From before').click();
  await expect(answers(app.page)).toContainText('From before');
  await ask(app.page, 'Typed all the same');
  await expect(composer(app.page)).toHaveValue('Typed all the same');
  await expect(composer(app.page)).toHaveAccessibleDescription(/Nothing was saved/);
});

test('a notice that was dismissed stays away', async ({ app }) => {
  app.provider.script([{ type: 'text', text: 'Cut.' }, { type: 'stall' }]);
  await ask(app.page, 'Interrupted');
  await expect(answers(app.page)).toContainText('Cut.');
  await app.kill();
  await app.restart();
  await expect(app.page.getByText('One answer was cut off.')).toBeVisible();

  await app.page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(app.page.getByText('One answer was cut off.')).toHaveCount(0);
  await app.page.reload();

  await expect(composer(app.page)).toBeVisible();
  await expect(app.page.getByText('One answer was cut off.')).toHaveCount(0);
});
