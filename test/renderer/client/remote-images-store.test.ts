import { expect, test } from 'vitest';
import { createRemoteImagesStore } from '../../../renderer/client/remote-images-store.ts';
import type { RemoteImageChunk } from '../../../shared/model/remote-image.ts';
import { createScriptedCore } from '../../support/scripted-core.ts';

const image: readonly RemoteImageChunk[] = [
  { type: 'image-begun', mediaType: 'image/png' },
  { type: 'bytes-delta', base64: btoa('ab') },
  { type: 'bytes-delta', base64: btoa('c') },
];

test('an image becomes an address of its bytes, asked for once', async () => {
  const { store, asked, made } = createStore(() => image);

  await Promise.all([store.getState().load('https://a.test/x'), store.getState().load('https://a.test/x')]);

  expect(store.getState().images).toEqual({ 'https://a.test/x': { state: 'shown', address: 'blob:1' } });
  expect([asked, await made[0]?.text(), made[0]?.type]).toEqual([['https://a.test/x'], 'abc', 'image/png']);
});

test('an image that was refused can be asked for again', async () => {
  const refused: RemoteImageChunk = { type: 'image-refused', refusal: { reason: 'status', status: 503 } };
  const answers = [[refused], image];
  const { store } = createStore(() => answers.shift() ?? []);

  await store.getState().load('https://a.test/x');
  const first = store.getState().images['https://a.test/x'];
  await store.getState().load('https://a.test/x');

  expect([first, store.getState().images['https://a.test/x']?.state]).toEqual([
    { state: 'refused', refusal: { reason: 'status', status: 503 } },
    'shown',
  ]);
});

test('the hundred newest images are kept, and the bytes of others are let go', async () => {
  const { store, released } = createStore(() => image);

  for (let number = 1; number <= 102; number += 1) await store.getState().load(`https://a.test/${number}`);

  expect([Object.keys(store.getState().images).length, released]).toEqual([100, ['blob:1', 'blob:2']]);
});

function createStore(answer: () => readonly RemoteImageChunk[]) {
  const asked: string[] = [];
  const made: Blob[] = [];
  const released: string[] = [];
  const { core } = createScriptedCore({
    remoteImages: {
      load: async function* ({ address }) {
        asked.push(address);
        yield* answer();
      },
    },
  });
  const blobs = {
    createObjectURL: (blob: Blob) => `blob:${made.push(blob)}`,
    revokeObjectURL: (address: string) => void released.push(address),
  };
  return { store: createRemoteImagesStore(core, blobs), asked, made, released };
}
