import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { ImageRefusal, ImageType } from '../../shared/model/remote-image.ts';
import { describeError } from './describe-error.ts';

export type RemoteImage =
  | { readonly state: 'loading' }
  /** `address` is of the kind `blob:`. */
  | { readonly state: 'shown'; readonly address: string }
  | { readonly state: 'refused'; readonly refusal: ImageRefusal }
  | { readonly state: 'failed'; readonly message: string };

export interface RemoteImagesState {
  /** By address; what the person has asked for since the window was opened. */
  readonly images: Readonly<Record<string, RemoteImage>>;
  /** Does nothing for an image that is here or on its way. */
  readonly load: (address: string) => Promise<void>;
}
export type RemoteImagesStore = StoreApi<RemoteImagesState>;

/** Turns bytes into an address that a page can show, and lets go of it, as the platform's `URL` does. */
export interface BlobAddresses {
  readonly createObjectURL: (blob: Blob) => string;
  readonly revokeObjectURL: (address: string) => void;
}

/** Older ones have to be loaded again: each takes its bytes in memory. */
const mostKept = 100;

/** Images of other sites, fetched by the core so that the window itself asks nobody. */
export function createRemoteImagesStore(core: CoreApi, blobs: BlobAddresses): RemoteImagesStore {
  return createStore<RemoteImagesState>()((set, get) => {
    const put = (address: string, image: RemoteImage) => {
      const { [address]: _before, ...others } = get().images;
      const kept = Object.entries({ ...others, [address]: image });
      for (const [, dropped] of kept.slice(0, -mostKept))
        if (dropped.state === 'shown') blobs.revokeObjectURL(dropped.address);
      set({ images: Object.fromEntries(kept.slice(-mostKept)) });
    };
    return {
      images: {},
      load: async (address) => {
        const state = get().images[address]?.state;
        if (state === 'loading' || state === 'shown') return;
        put(address, { state: 'loading' });
        try {
          put(address, await readImage(core, address, blobs));
        } catch (error) {
          put(address, { state: 'failed', message: describeError(error) });
        }
      },
    };
  });
}

async function readImage(core: CoreApi, address: string, blobs: BlobAddresses): Promise<RemoteImage> {
  let type: ImageType | undefined;
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for await (const chunk of core.remoteImages.load({ address }, { signal: new AbortController().signal })) {
    if (chunk.type === 'image-refused') return { state: 'refused', refusal: chunk.refusal };
    if (chunk.type === 'image-begun') type = chunk.mediaType;
    else pieces.push(Uint8Array.from(atob(chunk.base64), (letter) => letter.charCodeAt(0)));
  }
  if (type === undefined) return { state: 'refused', refusal: { reason: 'unreachable' } };
  return { state: 'shown', address: blobs.createObjectURL(new Blob(pieces, { type })) };
}
