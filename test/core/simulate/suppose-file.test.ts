import { expect, test } from 'vitest';
import { attachedTokens } from '../../../electron/core/prompt/media-tokens.ts';
import { supposeFile } from '../../../electron/core/simulate/suppose-file.ts';
import { Attachment } from '../../../shared/model/attachment.ts';
import { AttachmentKind } from '../../../shared/model/routing-request.ts';

test.each(AttachmentKind.options)('a supposed %s is an attachment like any other', (kind) => {
  const supposed = supposeFile({ name: 'some.file', kind, sizeBytes: 0 }, 3);

  expect(Attachment.parse(supposed)).toEqual(supposed);
});

test('the tokens of a file are reckoned from its size', () => {
  const tokens = AttachmentKind.options.map((kind) => {
    const { tokens: counted } = attachedTokens(supposeFile({ name: 'a', kind, sizeBytes: 100_000 }, 0));
    return [kind, counted];
  });

  expect(tokens).toEqual([
    ['image', 1_399],
    ['pdf', 1_000],
    ['text', 25_000],
    ['code', 25_000],
  ]);
});
