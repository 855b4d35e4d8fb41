import type { Attachment, FileHash } from '../../../shared/model/attachment.ts';
import { attachmentForm } from '../../../shared/model/attachment-form.ts';
import type { ModelRow } from '../../../shared/model/language-model.ts';
import type { DocumentPart, ImagePart } from '../../../shared/model/message.ts';
import type { ImageLimits } from '../../../shared/model/provider.ts';
import { assertNever } from '../../../shared/model/assert-never.ts';
import type { Prompt, PromptMessage } from '../ports/prompt.ts';
import { chooseImage } from './choose-image.ts';
import { mediumTokens, toMedium } from './media-tokens.ts';

export interface FillOptions {
  readonly model: Pick<ModelRow, 'abilities' | 'line'>;
  /** What the provider takes at most; what is usual where absent. */
  readonly imageLimits?: ImageLimits | undefined;
  readonly readFile: (sha256: FileHash) => Promise<Uint8Array>;
}

/**
 * Reads what was attached and gives it to the model in the form it can take: images and documents as such, other files
 * as words. Images it cannot see stay attachments.
 */
export async function fillAttachments(prompt: Prompt, options: FillOptions): Promise<Prompt> {
  const messages: PromptMessage[] = [];
  for (const message of prompt.messages) messages.push(await fillMessage(message, options));
  return { ...prompt, messages };
}

async function fillMessage(message: PromptMessage, options: FillOptions): Promise<PromptMessage> {
  const { attachments = [], ...filled } = message;
  if (attachments.length === 0) return message;
  const images: ImagePart[] = [...(filled.images ?? [])];
  const documents: DocumentPart[] = [];
  const words: string[] = [];
  const unseen: Attachment[] = [];
  let mediaTokens = 0;
  for (const attachment of attachments) {
    const form = attachmentForm(attachment, options.model.abilities);
    if (form === 'image' || form === 'document') mediaTokens += mediaTokensOf(attachment, options.model);
    switch (form) {
      case 'image':
        images.push(await readImage(attachment, options));
        break;
      case 'document':
        documents.push({ ...(await readDocument(attachment, options)), name: attachment.name });
        break;
      case 'text':
        words.push(await readWords(attachment, options));
        break;
      case 'named':
        if (attachment.kind === 'image') unseen.push(attachment);
        else words.push(`[The file "${attachment.name}" holds no words that you can read]`);
        break;
      default:
        assertNever(form);
    }
  }
  return {
    ...filled,
    text: [...words, filled.text].filter((part) => part !== '').join('\n\n'),
    ...(images.length > 0 && { images }),
    ...(documents.length > 0 && { documents }),
    ...(unseen.length > 0 && { attachments: unseen }),
    ...(mediaTokens > 0 && { mediaTokens }),
  };
}

function mediaTokensOf(attachment: Attachment, model: FillOptions['model']): number {
  const besides = toMedium(attachment).reduce((sum, medium) => sum + mediumTokens(medium, model), 0);
  return besides + (attachment.kind === 'pdf' ? (attachment.text?.tokens ?? 0) : 0);
}

async function readImage(attachment: Attachment, { imageLimits, readFile }: FillOptions): Promise<ImagePart> {
  const { sha256, mediaType } = chooseImage(attachment, imageLimits) ?? attachment;
  return { mediaType, data: toBase64(await readFile(sha256)) };
}

async function readDocument({ sha256, mediaType }: Attachment, { readFile }: FillOptions): Promise<ImagePart> {
  return { mediaType, data: toBase64(await readFile(sha256)) };
}

/** The name tells the model what it reads, and where it ends. */
async function readWords({ name, text }: Attachment, { readFile }: FillOptions): Promise<string> {
  const words = text ? new TextDecoder().decode(await readFile(text.sha256)) : '';
  return `<file name=${JSON.stringify(name)}>\n${words}\n</file>`;
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}
