import type { CoreApi } from '../../shared/contract/core-api.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import { type Attachment, maxAttachmentBytes } from '../../shared/model/attachment.ts';
import { oversize, tooManyPixels } from '../../shared/model/image-size.ts';
import type { ScaleImage } from '../lib/image/scale-image.ts';
import { uploadFile, type UploadOptions } from './upload-file.ts';

export interface AttachDeps {
  readonly core: CoreApi;
  readonly scaleImage: ScaleImage;
}

/** Sends a file, an image with smaller copies, and has it recognised. Nothing stays of one that is refused. */
export async function attachFile(deps: AttachDeps, file: File, options: UploadOptions): Promise<Attachment> {
  const { core, scaleImage } = deps;
  if (file.size > maxAttachmentBytes)
    throw refused(`"${file.name}" is larger than 100 MB, the most that can be attached.`);
  if (file.size === 0) throw refused(`"${file.name}" is empty.`);
  if (!isDrawn(file)) return core.attachments.keep({ uploadId: await uploadFile(core, file, options) });

  const size = oversize(new Uint8Array(await file.slice(0, judgedBytes).arrayBuffer()));
  if (size !== undefined) throw refused(`"${file.name}" ${tooManyPixels(size)}`);
  const scaled = await scaleImage(file, options.signal);
  if (scaled.type === 'unreadable') {
    throw refused(`"${file.name}" is damaged, or no image that can be read here. Save it as JPEG or PNG.`);
  }
  const { width, height, copies } = scaled;
  const uploadId = await uploadFile(core, file, options);
  const sent = [];
  for (const { blob, ...pixels } of copies) {
    const copy = new File([blob], file.name, { type: blob.type });
    sent.push({ ...pixels, uploadId: await uploadFile(core, copy, { signal: options.signal }) });
  }
  return core.attachments.keep({ uploadId, pixels: { width, height }, copies: sent });
}

/** What stands in front of the size of a JPEG can be long: small pictures, colours, where it was taken. */
const judgedBytes = 4_194_304;

/** A drawing in SVG is text to a model. */
function isDrawn({ type }: File): boolean {
  return type.startsWith('image/') && type !== 'image/svg+xml';
}

function refused(message: string): ContractError {
  return new ContractError({ code: 'conflict', message });
}
