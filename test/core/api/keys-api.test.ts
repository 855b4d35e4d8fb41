import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CoreApi } from '../../../shared/contract/core-api.ts';
import { askCore } from '../../support/ask-core.ts';
import { type StartedCore, startCore } from '../../support/start-core.ts';

const secret = 'gsk_pasted_secret_value_1234567890abcdWXYZ';

let started: StartedCore;
let api: CoreApi;
beforeEach(async () => {
  started = await startCore();
  api = started.core.api;
});
afterEach(() => started.stop());

const addKey = (label: string, value = secret) => api.keys.add({ providerId: 'groq', label, secret: value });
const labels = async () => (await api.keys.list({})).keys.map(({ label }) => label);

test('a key of the environment that is in use comes last and is never stored', async () => {
  expect((await api.keys.list({})).keys).toEqual([
    {
      id: 'environment:GROQ_API_KEY',
      providerId: 'groq',
      label: 'GROQ_API_KEY',
      lastFour: '0000',
      source: 'environment',
      environmentVariable: 'GROQ_API_KEY',
      position: 1_000,
      createdAt: 0,
      hasSecret: true,
      standing: { state: 'usable' },
    },
  ]);
});

test('a key of the environment is offered, and nothing is sent with it until it is used, also after a restart', async () => {
  const look = async ({ keys, models }: CoreApi) => ({
    hasSecret: (await keys.list({})).keys.map(({ hasSecret }) => hasSecret),
    areUsable: (await models.list({})).models.some(({ providerId, isUsable }) => providerId === 'groq' && isUsable),
  });
  const id = 'environment:GROQ_API_KEY';
  const stopped = await api.keys.stopUsing({ id });
  const offered = [await look(api)];
  await expect(api.keys.test({ id })).rejects.toMatchObject({
    body: { message: 'Nothing is sent with GROQ_API_KEY of the environment until you use it.' },
  });
  const requestCount = started.provider.requests.length;
  const again = (await started.reopen()).api;
  offered.push(await look(again));
  const used = await again.keys.use({ id });
  const later = (await started.reopen()).api;

  expect([stopped.hasSecret, used.hasSecret, requestCount]).toEqual([false, true, 0]);
  expect(offered).toEqual(Array(2).fill({ hasSecret: [false], areUsable: false }));
  expect(await look(later)).toEqual({ hasSecret: [true], areUsable: true });
  await expect(later.keys.use({ id: 'environment:NO_SUCH_KEY' })).rejects.toMatchObject({
    body: { code: 'not-found' },
  });
});

test('a saved key shows its last four characters and nothing more of it', async () => {
  const view = await addKey('Personal');
  expect(view).toMatchObject({ label: 'Personal', lastFour: 'WXYZ', source: 'session', position: 0, hasSecret: true });
  const everything = JSON.stringify(
    await Promise.all([api.keys.list({}), api.providers.list({}), api.app.describe({})]),
  );
  expect(everything).not.toContain('pasted_secret');
});

test('no file of the data directory ever holds a secret', async () => {
  const key = await addKey('Personal');
  await api.keys.test({ id: key.id });
  await started.core.close();
  const contents = filesBelow(started.directory).map((path) => readFileSync(path, 'latin1'));
  expect(contents.length).toBeGreaterThan(1);
  expect(contents.filter((content) => content.includes('pasted_secret'))).toEqual([]);
  await started.reopen();
});

test('a pasted key is tried out without being saved', async () => {
  expect(await api.keys.tryOut({ providerId: 'groq', secret })).toMatchObject({ outcome: 'works' });
  expect(await api.keys.tryOut({ providerId: 'groq', secret: 'gsk_wrong_00000000000000000' })).toMatchObject({
    outcome: 'failed',
    failure: { kind: 'invalid_key', providerId: 'groq' },
  });
  expect(await labels()).toEqual(['GROQ_API_KEY']);
});

test('keys keep the order they are put in', async () => {
  await addKey('One');
  await addKey('Two');
  const three = await addKey('Three');
  await api.keys.move({ id: three.id, position: 0 });
  expect(await labels()).toEqual(['Three', 'One', 'Two', 'GROQ_API_KEY']);
});

test('removing a key can be undone until it is forgotten', async () => {
  const { id } = await addKey('Personal');
  await api.keys.remove({ id });
  expect(await labels()).toEqual(['GROQ_API_KEY']);
  await api.keys.restore({ id });
  expect(await labels()).toEqual(['Personal', 'GROQ_API_KEY']);
  await api.keys.remove({ id });
  await api.keys.forget({ id });
  await expect(api.keys.restore({ id })).rejects.toMatchObject({ body: { code: 'not-found' } });
});

test('a key that is set aside stays so under a new name, and when it is brought back', async () => {
  const { id } = await addKey('Personal');
  started.provider.script([{ type: 'refuse', status: 403 }]);
  await askCore(api, 'Hello');
  const renamed = await api.keys.rename({ id, label: 'Work' });
  await api.keys.remove({ id });
  const restored = await api.keys.restore({ id });
  expect([renamed.standing?.state, restored.standing?.state]).toEqual(['refused', 'refused']);
});

test('after a restart a key of the last session is known and lacks its secret', async () => {
  await addKey('Personal');
  const again = await started.reopen();
  expect((await again.api.keys.list({})).keys[0]).toMatchObject({ label: 'Personal', hasSecret: false });
  const { id } = (await again.api.keys.list({})).keys[0] ?? { id: '' };
  await expect(again.api.keys.test({ id })).rejects.toMatchObject({ body: { code: 'secret-store' } });
});

test('a vault keeps keys over a restart, and opens them with its passphrase', async () => {
  await addKey('Personal');
  await api.secrets.createVault({ passphrase: 'correct horse' });
  const again = await started.reopen();
  expect(await again.api.secrets.describe({})).toMatchObject({ tier: 'vault', vault: 'locked' });
  await again.api.secrets.unlockVault({ passphrase: 'correct horse' });
  expect((await again.api.keys.list({})).keys[0]).toMatchObject({
    label: 'Personal',
    hasSecret: true,
    source: 'vault',
  });
});

test('a key that was removed stays in a locked vault, and goes when it is unlocked', async () => {
  const { id } = await addKey('Personal');
  await api.secrets.createVault({ passphrase: 'correct horse' });
  await api.keys.remove({ id });
  const { api: again } = await started.reopen();
  await expect(again.keys.forget({ id })).rejects.toMatchObject({ body: { code: 'secret-store' } });
  expect(await again.keys.restore({ id })).toMatchObject({ label: 'Personal' });
  await again.keys.remove({ id });
  await again.secrets.unlockVault({ passphrase: 'correct horse' });
  await expect(again.keys.restore({ id })).rejects.toMatchObject({ body: { code: 'not-found' } });
});

test.each([
  ['nothing', ''],
  ['only spaces', '   '],
  ['a whole file', 'x'.repeat(5_000)],
])('a key made of %s is refused with the field named', async (_, value) => {
  await expect(addKey('Bad', value)).rejects.toMatchObject({ body: { code: 'invalid-input', path: 'secret' } });
});

function filesBelow(directory: string): string[] {
  return readdirSync(directory).flatMap((name) => {
    const path = join(directory, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}
