import { assertNever } from '../../../shared/model/assert-never.ts';
import type { Attachment } from '../../../shared/model/attachment.ts';
import type { TrialFile } from '../../../shared/model/trial.ts';

const bytesPerToken = 4;
const pdfPageBytes = 50_000;
const pdfPageTokens = 500;
/** The words are not read, only reckoned from the size. */
const errorPercent = 50;

const noFile = '0'.repeat(64);

/** The attachment that a file of this kind and size would about become. Pure. */
export function supposeFile({ name, kind, sizeBytes }: TrialFile, index: number): Attachment {
  const base = { id: `supposed-${String(index)}`, name, kind, sizeBytes, sha256: noFile };
  switch (kind) {
    case 'image':
      return { ...base, mediaType: 'image/png' };
    case 'pdf': {
      const pageCount = Math.max(1, Math.ceil(sizeBytes / pdfPageBytes));
      return { ...base, mediaType: 'application/pdf', pageCount, text: textOf(pageCount * pdfPageTokens) };
    }
    case 'text':
    case 'code':
      return { ...base, mediaType: 'text/plain', text: textOf(Math.ceil(sizeBytes / bytesPerToken)) };
    default:
      return assertNever(kind);
  }
}

function textOf(tokens: number): NonNullable<Attachment['text']> {
  const characters = tokens * bytesPerToken;
  return { sha256: noFile, sizeBytes: characters, characters, tokens, errorPercent };
}
