// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { createAttachmentsStore } from '../../../renderer/client/attachments-store.ts';
import { createToastStore } from '../../../renderer/client/toast-store.ts';
import { ContractError } from '../../../shared/contract/errors.ts';
import type { Attachment } from '../../../shared/model/attachment.ts';
import { plainAttachment } from '../../store/samples.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { createScriptedCore } from '../../support/scripted-core.ts';
import { createTestWindowClock } from '../support/window-parts.ts';

test('files come in one after the other and are kept with the draft', async () => {
  const { store, saved } = open();
  await store.getState().add('c1', [new File(['a'], 'a.txt'), new File(['b'], 'b.txt')]);
  expect([shown(store), saved]).toStrictEqual([
    ['attached a.txt', 'attached b.txt'],
    [['a.txt'], ['a.txt', 'b.txt']],
  ]);
});

test('a refused file says why and leaves the others alone', async () => {
  const { store } = open();
  await store.getState().add('c1', [new File(['bad'], 'bad.txt'), new File([], 'empty.txt'), new File(['b'], 'b.txt')]);
  expect(shown(store)).toStrictEqual([
    'refused bad.txt: "bad.txt" holds binary data.',
    'refused empty.txt: "empty.txt" is empty.',
    'attached b.txt',
  ]);
});

test('an image that cannot be read is refused before anything is sent', async () => {
  const { store } = open();
  await store.getState().add('c1', [new File(['-'], 'quay.png', { type: 'image/png' })]);
  expect(shown(store)).toStrictEqual([
    'refused quay.png: "quay.png" is damaged, or no image that can be read here. Save it as JPEG or PNG.',
  ]);
});

test('a removed file comes back in its place', async () => {
  const { store, toasts, saved } = open();
  await store.getState().add('c1', [new File(['a'], 'a.txt'), new File(['b'], 'b.txt')]);
  store.getState().remove('c1', 'file-1');
  const left = shown(store);
  toasts.getState().act();
  expect([left, shown(store), saved.at(-1)]).toStrictEqual([
    ['attached b.txt'],
    ['attached a.txt', 'attached b.txt'],
    ['a.txt', 'b.txt'],
  ]);
});

test('more than a message carries are not attached, and it is said', async () => {
  const { store, toasts } = open();
  const files = Array.from({ length: 22 }, (_, index) => new File(['a'], `${index}.txt`));
  await store.getState().add('c1', files);
  expect([store.getState().files.c1?.length, toasts.getState().toast?.text]).toStrictEqual([
    20,
    'A message carries 20 files at most. 2 of these were not attached.',
  ]);
});

test('what a message takes along comes back where it did not go off', async () => {
  const { store } = open();
  await store.getState().add('c1', [new File(['a'], 'a.txt')]);
  const taken = store.getState().take('c1');
  const between = shown(store);
  store.getState().put('c1', taken);
  expect([between, shown(store)]).toStrictEqual([[], ['attached a.txt']]);
});

test('what the core keeps stands in front of a file that was added before it was read, and is kept with it', async () => {
  const { store, saved, kept } = open();
  const reading = store.getState().read('c1');
  const adding = store.getState().add('c1', [new File(['a'], 'a.txt')]);
  kept.resolve({ attachments: [plainAttachment({ id: 'old.txt', name: 'old.txt' })] });
  await Promise.all([reading, adding]);
  await store.getState().read('c1');
  expect([shown(store), saved]).toStrictEqual([['attached old.txt', 'attached a.txt'], [['old.txt', 'a.txt']]]);
});

function open() {
  const kept = Promise.withResolvers<{ attachments: Attachment[] }>();
  const saved: string[][] = [];
  const names = new Map<string, string>();
  const { core } = createScriptedCore({
    uploads: {
      begin: async ({ name }) => {
        names.set(name, name);
        return { uploadId: name };
      },
      append: async () => ({ receivedBytes: 1 }),
      discard: async () => ({}),
    },
    attachments: {
      keep: async ({ uploadId }): Promise<Attachment> => {
        if (uploadId === 'bad.txt') {
          throw new ContractError({ code: 'conflict', message: '"bad.txt" holds binary data.' });
        }
        return plainAttachment({ id: uploadId, name: uploadId });
      },
      ofDraft: () => kept.promise,
      saveDraft: async ({ ids }) => {
        saved.push(ids);
        return {};
      },
    },
  });
  const toasts = createToastStore(createTestWindowClock(createManualClock()));
  const scaleImage = async () => ({ type: 'unreadable' as const });
  return { store: createAttachmentsStore({ core, toasts, scaleImage }), toasts, saved, kept };
}

function shown(store: ReturnType<typeof open>['store']): readonly string[] {
  return (store.getState().files.c1 ?? []).map((file) => {
    if (file.type === 'attached') return `attached ${file.attachment.name}`;
    return file.type === 'refused' ? `refused ${file.name}: ${file.reason}` : `coming ${file.name}`;
  });
}
