import type { AttachmentFiles } from '../ports/attachment-files.ts';
import type { AttachmentStore } from '../ports/attachment-store.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { PdfReader } from '../ports/pdf-reader.ts';
import type { Random } from '../ports/random.ts';
import type { TransferFiles } from '../ports/transfer-files.ts';
import type { TokenCounter } from '../prompt/count-tokens.ts';
import type { Uploads } from '../transfers/uploads.ts';

export interface AttachmentPorts {
  readonly stores: { readonly attachments: AttachmentStore };
  readonly uploads: Pick<Uploads, 'take' | 'discard'>;
  readonly transferFiles: TransferFiles;
  readonly attachmentFiles: AttachmentFiles;
  readonly pdfReader: PdfReader;
  readonly tokens: Pick<TokenCounter, 'count'>;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
}
