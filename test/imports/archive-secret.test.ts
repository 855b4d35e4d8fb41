import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { collectDownload } from '../support/exports/collect-download.ts';
import { readZip } from '../support/exports/read-zip.ts';
import { startCore } from '../support/start-core.ts';

test('no key of any provider is in an archive, nor in what else is exported', async () => {
  const planted = 'sk-planted-secret-0123456789abcdef';
  const { core, stop } = await startCore({
    environment: { SWITCHBOARD_SECRETS: 'session', OPENAI_API_KEY: 'sk-planted-in-environment-98765' },
  });
  onTestFinished(stop);
  const { api } = core;
  await api.keys.add({ providerId: 'mistral', label: 'Planted', secret: planted });
  const conversation = await api.conversations.create({});
  const folder = mkdtempSync(join(tmpdir(), 'switchboard-archive-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));

  const packed = await Promise.all((['archive', 'markdown'] as const).map((kind) => collectDownload(api, { kind })));
  const single = await api.exports.conversation({ id: conversation.id, format: 'json', branches: 'all' });

  const contents: string[] = [single.name];
  for (const [place, bytes] of packed.entries()) {
    const path = join(folder, `${place}.zip`);
    writeFileSync(path, bytes);
    contents.push(bytes.toString('latin1'), ...Object.values(await readZip(path)));
  }
  expect(contents.length).toBeGreaterThan(20);
  expect(contents.filter((content) => /planted/i.test(content))).toEqual([]);
});
