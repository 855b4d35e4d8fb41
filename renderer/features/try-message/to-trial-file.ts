import { extensionOf, textFileKind } from '../../../shared/model/text-file-kind.ts';
import type { TrialFile } from '../../../shared/model/trial.ts';

/** What routing asks about a file, told by its name and type alone. Pure. */
export function toTrialFile({ name, type, size }: Pick<File, 'name' | 'type' | 'size'>): TrialFile {
  return { name, kind: kindOf(name, type), sizeBytes: size };
}

function kindOf(name: string, type: string): TrialFile['kind'] {
  if (type.startsWith('image/') && type !== 'image/svg+xml') return 'image';
  if (type === 'application/pdf' || extensionOf(name) === 'pdf') return 'pdf';
  return textFileKind(name);
}
