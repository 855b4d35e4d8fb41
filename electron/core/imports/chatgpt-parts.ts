import { z } from 'zod';
import type { ExportedFile } from '../ports/export-reader.ts';
import type { ChatgptMessage } from './chatgpt-record.ts';
import { lenientNumber, lenientText } from './lenient.ts';

const Pointer = z.object({ asset_pointer: z.string(), size_bytes: lenientNumber });
const ObjectPart = z.object({
  content_type: lenientText,
  text: lenientText,
  asset_pointer: lenientText,
  size_bytes: lenientNumber,
  audio_asset_pointer: Pointer.optional().catch(undefined),
});

export interface ReadParts {
  readonly texts: readonly string[];
  readonly files: readonly ExportedFile[];
}

/** What a message says and the files it names; the same file is often named twice. */
export function readParts({ content, metadata }: ChatgptMessage): ReadParts {
  const texts: string[] = [];
  const files = new Map<string, ExportedFile>();
  for (const { id, name, mime_type, size } of metadata.attachments) {
    files.set(id, {
      key: id,
      name: lastSegment(name) ?? id,
      ...(mime_type !== undefined && { mediaType: mime_type }),
      ...(size !== undefined && size >= 0 && { sizeBytes: Math.round(size) }),
    });
  }
  for (const part of content.parts) {
    if (typeof part === 'string') texts.push(part);
    const object = ObjectPart.safeParse(part);
    if (!object.success) continue;
    if (object.data.text !== undefined) texts.push(object.data.text);
    for (const file of filesOf(object.data)) if (!files.has(file.key)) files.set(file.key, file);
  }
  return { texts, files: [...files.values()] };
}

function filesOf({
  content_type,
  asset_pointer,
  size_bytes,
  audio_asset_pointer,
}: z.infer<typeof ObjectPart>): readonly ExportedFile[] {
  const kind = content_type?.startsWith('audio') || audio_asset_pointer ? 'Audio' : 'Image';
  const pointers = [
    ...(asset_pointer === undefined ? [] : [{ asset_pointer, size_bytes }]),
    ...(audio_asset_pointer ? [audio_asset_pointer] : []),
  ];
  return pointers.map((pointer) => ({
    key: pointerKey(pointer.asset_pointer),
    name: kind,
    ...(pointer.size_bytes !== undefined && pointer.size_bytes >= 0 && { sizeBytes: Math.round(pointer.size_bytes) }),
  }));
}

/** `file-service://file-X` and `sediment://file_X#…` both name the file `file-X`, `file_X`. */
function pointerKey(pointer: string): string {
  return pointer.replace(/^[a-z-]+:\/\//, '').replace(/[#?].*$/, '');
}

/** Names come from outside: no folder of theirs is believed. */
export function lastSegment(name: string | undefined): string | undefined {
  const last = name?.split(/[/\\]/).at(-1)?.trim();
  return last === '' ? undefined : last;
}
