import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { connectForWriting } from '../../electron/store/connect.ts';
import { openStore } from '../../electron/store/open-store.ts';
import { storePaths } from '../../electron/store/store-paths.ts';
import { plainConversation } from '../store/samples.ts';
import { createHome, startHost } from '../support/built-browser-host.ts';
import { openHostWindow } from '../support/host-window.ts';

const hasFilePermissions = process.platform !== 'win32';

describe('the browser host', () => {
  test.each([
    { parameters: ['--colour'], says: "Unknown option '--colour'" },
    { parameters: ['--port', 'high'], says: '--port takes a number from 0 to 65535, not "high".' },
    { parameters: ['open'], says: "Unexpected argument 'open'." },
  ])('refuses $parameters with the reason and the usage', async ({ parameters, says }) => {
    const host = startHost(createHome(), parameters);

    const { exitCode, stderr } = await host.ended;

    expect({ exitCode, hasReason: stderr.includes(says) }).toEqual({ exitCode: 1, hasReason: true });
    expect(stderr).toMatch(/\nUsage: serve \[--port number\] \[--no-open\]\n$/);
    expect(stderr).not.toMatch(stackTrace);
  });

  test('refuses a base URL that is none and names its variable', async () => {
    const host = startHost(createHome(), [], { SWITCHBOARD_MISTRAL_BASE_URL: 'api.example.test' });

    expect(await host.ended).toEqual({
      exitCode: 1,
      stderr:
        'SWITCHBOARD_MISTRAL_BASE_URL is "api.example.test", which is not an http or https address. ' +
        'Correct or remove it and start again.\n',
    });
  });

  test('sets a corrupt database aside and says so in its windows', async () => {
    const home = createHome();
    writeFileSync(storePaths(home).database, 'this was never a database '.repeat(400));

    const core = await openHostWindow(startHost(home));

    const { notices } = await core.app.describe({});
    expect(notices).toEqual([
      {
        kind: 'database-restored',
        setAsidePath: expect.stringContaining('switchboard.corrupt-'),
        reason: expect.stringContaining('There was no good backup, so Switchboard starts empty.'),
      },
    ]);
    expect(readdirSync(home).some((name) => name.startsWith('switchboard.corrupt-'))).toBe(true);
    expect((await core.conversations.create({})).title).not.toBe('');
  });

  test('opens a database from the future for reading only', async () => {
    const home = homeWithOneConversation();
    const connection = connectForWriting(storePaths(home).database);
    connection.pragma('user_version = 99');
    connection.close();

    const core = await openHostWindow(startHost(home));

    const { notices } = await core.app.describe({});
    expect(notices).toEqual([
      { kind: 'database-read-only', reason: expect.stringContaining('last used by a newer Switchboard') },
    ]);
    expect((await core.conversations.list({})).conversations).toEqual([plainConversation()]);
    await expect(core.conversations.create({})).rejects.toMatchObject({ body: { code: 'storage' } });
  });

  test.skipIf(!hasFilePermissions)(
    'shows what is stored in a directory it cannot write [permissions do not bind here]',
    () => {
      const home = homeWithOneConversation();
      makeReadOnly(home);

      expect(composeWithoutPrivileges(home)).toEqual({
        notices: [{ kind: 'database-read-only', reason: expect.stringContaining(`${home} cannot be written`) }],
        titles: [plainConversation().title],
        refusal: 'storage',
      });
    },
  );

  test.skipIf(!hasFilePermissions)(
    'refuses an empty directory it cannot write, in one line [permissions do not bind here]',
    () => {
      const home = createHome();
      makeReadOnly(home);

      expect(composeWithoutPrivileges(home)).toEqual({
        line: expect.stringMatching(/^There is no readable database at [^\n]+ cannot be written[^\n]+$/),
      });
    },
  );

  test('refuses to be the second on a data directory without touching what the first has', async () => {
    const home = homeWithOneConversation();
    const first = await openHostWindow(startHost(home));

    const { exitCode, stderr } = await startHost(home).ended;

    expect({ exitCode, lineCount: stderr.trim().split('\n').length }).toEqual({ exitCode: 1, lineCount: 1 });
    expect(stderr).toContain('already running');
    expect((await first.conversations.list({})).conversations).toEqual([plainConversation()]);
  });
});

const stackTrace = /^\s+at /m;

function homeWithOneConversation(): string {
  const home = createHome();
  const { stores, close } = openStore({ directory: home, now: Date.now });
  stores.conversations.save(plainConversation());
  close();
  return home;
}

/** What a core says that may not write `home`. */
function composeWithoutPrivileges(home: string): unknown {
  const program = fileURLToPath(new URL('../support/compose-without-privileges.ts', import.meta.url));
  return JSON.parse(execFileSync(process.execPath, [program, home], { encoding: 'utf8', stdio: 'pipe' }));
}

function makeReadOnly(directory: string): void {
  chmodSync(directory, 0o555);
  onTestFinished(() => chmodSync(directory, 0o755));
}
