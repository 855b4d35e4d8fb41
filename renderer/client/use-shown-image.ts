import { useEffect } from 'react';
import type { Attachment } from '../../shared/model/attachment.ts';
import type { ShownImage } from './shown-images-store.ts';
import { useFrom, useStores } from './stores-context.ts';

/** The small version of an image; undefined for files that are none, and until it is read. */
export function useShownImage(attachment: Attachment): ShownImage | undefined {
  const { shownImages } = useStores();
  const image = useFrom(
    () => shownImages,
    (state) => state.images[attachment.id],
  );
  const isWanted = attachment.kind === 'image' && image === undefined;
  useEffect(() => {
    if (isWanted) void shownImages.getState().read(attachment);
  }, [shownImages, isWanted, attachment]);
  return image;
}
