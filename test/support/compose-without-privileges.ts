import Sqlite from 'better-sqlite3';
import { composeCore } from '../../electron/compose/compose-core.ts';
import { describeStartFailure } from '../../electron/serve/describe-start-failure.ts';
import { ContractError } from '../../shared/contract/errors.ts';

// A program of its own: a core on the data directory at argv[2], as a user whom file permissions bind. They do not bind
// root, and the files of the program may be root's alone, so everything is loaded first. Reports what a window sees.
new Sqlite(':memory:').close();
if (process.geteuid?.() === 0) {
  const nobody = 65_534;
  process.setegid?.(nobody);
  process.seteuid?.(nobody);
}
try {
  const { api, close } = await composeCore({
    host: 'browser',
    version: '0.0.0-test',
    dataDirectory: process.argv[2] ?? '',
    environment: { SWITCHBOARD_SECRETS: 'session' },
  });
  const [{ notices }, { conversations }] = await Promise.all([api.app.describe({}), api.conversations.list({})]);
  const refusal = await api.conversations.create({}).then(() => undefined, toCode);
  report({ notices, titles: conversations.map(({ title }) => title), refusal });
  await close();
} catch (error) {
  report({ line: describeStartFailure(error) });
}

function toCode(error: unknown): string {
  if (error instanceof ContractError) return error.body.code;
  throw error;
}

function report(outcome: object): void {
  process.stdout.write(JSON.stringify(outcome));
}
