import { ImageOff } from 'lucide-react';
import { useEffect } from 'react';
import { assertNever } from '../../../shared/model/assert-never.ts';
import { allowImagesFrom } from '../../client/change-image-hosts.ts';
import type { RemoteImage as RemoteImageState } from '../../client/remote-images-store.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { Picture, type RemoteImageProps } from '../../lib/markdown/image-view.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { describeImageRefusal } from './describe-image-refusal.ts';

/** An image of another site: its place and the way to load it, until the person or a setting allows it. */
export function RemoteImage({ address, alternative }: RemoteImageProps) {
  const { remoteImages, settings } = useStores();
  const host = new URL(address).hostname;
  const image = useFrom(
    () => remoteImages,
    ({ images }) => images[address],
  );
  const isAllowed = useFrom(
    () => settings,
    (state) => state.settings.imageHosts.includes(host),
  );
  const load = () => void remoteImages.getState().load(address);
  useEffect(() => {
    if (isAllowed && !image) void remoteImages.getState().load(address);
  }, [isAllowed, image, address, remoteImages]);

  if (image?.state === 'shown') {
    return <Picture address={image.address} alternative={alternative || `Image from ${host}`} />;
  }
  const isStopped = image?.state === 'refused' || image?.state === 'failed';
  return (
    <span className="image-note" role="group" aria-label={`Image from ${host}`}>
      <Icon of={ImageOff} size="dense" />
      <span role={isStopped ? 'status' : undefined}>{wordsFor(image, host)}</span>
      {alternative && <span className="image-alternative">{alternative}</span>}
      {image?.state !== 'loading' && (
        <Button size="small" onClick={load}>
          {isStopped ? 'Try again' : 'Load this one'}
        </Button>
      )}
      {!image && !isAllowed && (
        <Button size="small" tone="ghost" onClick={() => void allowImagesFrom(settings, host)}>
          Always allow {host}
        </Button>
      )}
    </span>
  );
}

function wordsFor(image: RemoteImageState | undefined, host: string): string {
  if (!image) return `Image from ${host} is not loaded`;
  switch (image.state) {
    case 'loading':
    case 'shown':
      return `Image from ${host} is loading`;
    case 'refused':
      return describeImageRefusal(image.refusal, host);
    case 'failed':
      return image.message;
    default:
      return assertNever(image);
  }
}
