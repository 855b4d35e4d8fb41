import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { cruiseImports } from './cruise-imports.ts';
import { importRules } from './import-rules.ts';

const repository = resolve(import.meta.dirname, '../..');
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

test('every import keeps to the layers', { timeout: 60_000 }, async () => {
  const { moduleCount, violations } = await cruiseImports(repository);

  expect(violations).toEqual([]);
  expect(moduleCount).toBeGreaterThan(100);
});

/** One wrong import for each rule: the file that has it, and what it imports. */
const wrongImports: Record<string, readonly [file: string, imported: string]> = {
  'no-cycles': ['shared/model/loop.ts', './loop-back.ts'],
  'imports-resolve': ['shared/model/gone.ts', './missing.ts'],
  'programs-ignore-tests': ['electron/core/turns/run.ts', '../../../test/target.ts'],
  'shared-is-the-lowest': ['shared/model/file.ts', 'node:fs'],
  'renderer-imports-shared-only': ['renderer/client/store.ts', '../../electron/core/ports/target.ts'],
  'renderer-has-no-node': ['renderer/lib/read.ts', 'node:path'],
  'features-are-strangers': ['renderer/features/chat/view.ts', '../settings/target.ts'],
  'ui-is-dumb': ['renderer/ui/button.ts', '../client/target.ts'],
  'client-knows-no-screen': ['renderer/client/chat.ts', '../features/settings/target.ts'],
  'core-imports-shared-only': ['electron/core/turns/save.ts', '../../store/target.ts'],
  'core-has-no-machine': ['electron/core/turns/read.ts', 'node:fs'],
  'core-folders-are-strangers': ['electron/core/routing/choose.ts', '../usage/target.ts'],
  'ports-are-the-lowest-of-core': ['electron/core/ports/clock.ts', '../usage/target.ts'],
  'turns-are-below-their-users': ['electron/core/turns/note.ts', '../notes/target.ts'],
  'users-of-turns-are-strangers': ['electron/core/workflows/run.ts', '../notes/target.ts'],
  'api-is-the-top-of-core': ['electron/main/call.ts', '../core/api/target.ts'],
  'vendor-libraries-open-streams': ['electron/core/wire/openai-chat/to-chunks.ts', 'openai'],
  'vendor-types-stay-in-wires': ['electron/core/turns/answer.ts', 'openai'],
  'ports-are-answered-apart': ['electron/store/write.ts', '../secrets/target.ts'],
  'sql-lives-in-store': ['electron/compose/open.ts', 'better-sqlite3'],
  'keychain-lives-in-secrets': ['electron/main/unlock.ts', 'keytar'],
  'hosts-get-a-value': ['electron/hosts/serve.ts', '../core/ports/target.ts'],
  'compose-is-below-programs': ['electron/compose/listen.ts', '../hosts/target.ts'],
  'programs-are-thin': ['electron/main/save.ts', '../store/target.ts'],
  'preload-is-a-pipe': ['electron/preload/peek.ts', '../hosts/target.ts'],
  'electron-stays-in-main': ['electron/serve/show.ts', 'electron'],
  'launch-stands-alone': ['electron/launch/start.ts', '../main/target.ts'],
  'launch-is-not-imported': ['electron/serve/launch.ts', '../launch/target.ts'],
};

test('every rule catches the import it forbids', { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'switchboard-imports-'));
  folders.push(folder);
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const [file, imported] of Object.values(wrongImports)) writeImport(folder, file, imported);
  writeImport(folder, 'shared/model/loop-back.ts', './loop.ts');

  const { violations } = await cruiseImports(folder);

  const caught = Object.entries(wrongImports).filter(([rule, [file]]) =>
    violations.some((line) => line.startsWith(`${rule}: `) && line.includes(file)),
  );
  expect(caught.map(([rule]) => rule)).toEqual(importRules.map(({ name }) => name));
});

function writeImport(folder: string, file: string, imported: string): void {
  write(join(folder, file), `import { target } from '${imported}';\nexport const value = target;\n`);
  if (imported.endsWith('target.ts')) write(join(folder, dirname(file), imported), 'export const target = 1;\n');
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
