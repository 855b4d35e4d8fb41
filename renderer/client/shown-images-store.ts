import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { Attachment, AttachmentId } from '../../shared/model/attachment.ts';
import { collectFile } from './collect-file.ts';

export type ShownImage = { readonly state: 'reading' | 'missing' } | { readonly state: 'shown'; readonly url: string };

export interface ShownImagesState {
  /** Small versions of images, by attachment. */
  readonly images: Readonly<Record<AttachmentId, ShownImage>>;
  /** Reads one that is not there yet. */
  readonly read: (attachment: Attachment) => Promise<void>;
}
export type ShownImagesStore = StoreApi<ShownImagesState>;

/** So many small images stay in memory; the ones that were read first go. */
const mostImages = 300;

export function createShownImagesStore(core: CoreApi): ShownImagesStore {
  return createStore<ShownImagesState>()((set, get) => {
    const put = (id: AttachmentId, image: ShownImage) => set({ images: { ...get().images, [id]: image } });
    const makeRoom = () => {
      const [oldest, ...others] = Object.entries(get().images);
      if (!oldest || others.length < mostImages) return;
      if (oldest[1].state === 'shown') URL.revokeObjectURL(oldest[1].url);
      set({ images: Object.fromEntries(others) });
    };
    return {
      images: {},
      read: async ({ id, mediaType, copies }) => {
        if (get().images[id]) return;
        makeRoom();
        put(id, { state: 'reading' });
        try {
          const pieces = core.attachments.read({ id, part: 'shown' }, { signal: new AbortController().signal });
          const blob = await collectFile(pieces, { mediaType: copies?.at(-1)?.mediaType ?? mediaType });
          put(id, { state: 'shown', url: URL.createObjectURL(blob) });
        } catch (error) {
          if (!(error instanceof ContractError)) throw error;
          put(id, { state: 'missing' });
        }
      },
    };
  });
}
