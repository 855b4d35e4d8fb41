// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { readPaste } from '../../../../renderer/features/composer/read-paste.ts';

const image = new File(['-'], 'quay.png', { type: 'image/png' });

function clipboard(text: string, files: readonly File[] = []) {
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- only its iteration is used; jsdom makes no FileList
  return { files: files as unknown as FileList, getData: () => text };
}

test('a short text is left to the field, a long one becomes a file', async () => {
  const long = readPaste(clipboard('a'.repeat(5_001)));
  expect(readPaste(clipboard('a'.repeat(5_000)))).toStrictEqual({ type: 'text' });
  expect(long.type === 'long-text' && [long.file.name, long.file.size]).toStrictEqual(['Pasted text.txt', 5_001]);
});

test('files win over the name that some programs put beside them', () => {
  expect(readPaste(clipboard('quay.png', [image]))).toStrictEqual({ type: 'files', files: [image] });
});
