import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import { collectDownload } from '../support/exports/collect-download.ts';
import { importFile, restingImport } from '../support/exports/import-file.ts';
import { readZip } from '../support/exports/read-zip.ts';
import { startCore } from '../support/start-core.ts';

const elsewhere = 'https://elsewhere.example/v1';
const asShipped = 'https://api.openai.com/v1';

async function start() {
  const started = await startCore();
  onTestFinished(started.stop);
  return started;
}

async function archiveOfOther(change: (api: CoreApi) => Promise<unknown>): Promise<Buffer> {
  const { core } = await start();
  await core.api.conversations.create({});
  await change(core.api);
  return collectDownload(core.api, { kind: 'archive' });
}

const addressOf = async (api: CoreApi, providerId: string) =>
  (await api.providers.list({})).providers.find(({ id }) => id === providerId)?.baseUrl;

test('an archive leads no provider to another address, not even after the next start, and names what it left out', async () => {
  const archive = await archiveOfOther((api) =>
    api.providers.update({ id: 'openai', override: { baseUrl: elsewhere } }),
  );
  const { core, reopen } = await start();

  const { report } = await importFile(core.api, 'archive.zip', archive);

  expect(report.heldProviders).toEqual([{ providerId: 'openai', override: { baseUrl: elsewhere }, isTaken: false }]);
  expect(await addressOf(core.api, 'openai')).toBe(asShipped);
  expect(await addressOf((await reopen()).api, 'openai')).toBe(asShipped);
});

test('a provider of an archive is taken over where the person asks for it, and goes again when the import is undone', async () => {
  const archive = await archiveOfOther(async (api) => {
    await api.providers.update({ id: 'openai', override: { baseUrl: elsewhere } });
    await api.providers.add({ label: 'Own', wire: 'openai-chat', baseUrl: elsewhere, needsKey: true });
  });
  const { core } = await start();
  const { id } = await importFile(core.api, 'archive.zip', archive);

  await core.api.imports.takeProvider({ id, providerId: 'openai' });
  const { report } = await core.api.imports.takeProvider({ id, providerId: 'own' });

  expect(report.heldProviders?.map(({ providerId, isTaken }) => [providerId, isTaken])).toEqual([
    ['own', true],
    ['openai', true],
  ]);
  expect([await addressOf(core.api, 'openai'), await addressOf(core.api, 'own')]).toEqual([elsewhere, elsewhere]);

  const resting = restingImport(core.api);
  await core.api.imports.undo({ id });
  await resting;

  expect([await addressOf(core.api, 'openai'), await addressOf(core.api, 'own')]).toEqual([asShipped, undefined]);
});

test('what an archive says of a provider that was changed here too is not offered', async () => {
  const archive = await archiveOfOther((api) =>
    api.providers.update({ id: 'openai', override: { baseUrl: elsewhere } }),
  );
  const { core } = await start();
  await core.api.providers.update({ id: 'openai', override: { baseUrl: 'https://own.example/v1' } });

  const { report } = await importFile(core.api, 'archive.zip', archive);

  expect(report.heldProviders).toBeUndefined();
  expect(await addressOf(core.api, 'openai')).toBe('https://own.example/v1');
});

test('rules of an archive hold as soon as it is in', async () => {
  const archive = await archiveOfOther(async (api) => {
    const { rules } = await api.rules.list({});
    const [first] = rules;
    if (first) await api.rules.arrange({ id: first.rule.id, isEnabled: !first.rule.isEnabled, priority: 7 });
  });
  const { core } = await start();

  await importFile(core.api, 'archive.zip', archive);

  expect((await core.api.rules.list({})).rules.filter(({ rule }) => rule.priority === 7)).toHaveLength(1);
});

test('an archive holds no extra header of any provider', async () => {
  const archive = await archiveOfOther((api) =>
    api.providers.update({
      id: 'openai',
      override: { baseUrl: elsewhere, extraHeaders: { 'X-Team': 'the planted value' } },
    }),
  );
  const path = join(mkdtempSync(join(tmpdir(), 'switchboard-archive-')), 'archive.zip');
  onTestFinished(() => rmSync(dirname(path), { recursive: true, force: true }));
  writeFileSync(path, archive);

  const files = await readZip(path);

  expect(files['tables/provider_overrides.jsonl']).toContain(elsewhere);
  expect(Object.entries(files).filter(([, content]) => content.includes('planted'))).toEqual([]);
});
