import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { imageHeadBytes, oversize } from '../../../shared/model/image-size.ts';
import { ExternalLink } from './external-link.tsx';
import './image-view.css';

export type RemoteImageProps = {
  /** An http or https address. */
  readonly address: string;
  readonly alternative: string;
};

/** What stands for an image of another site. Without one it is a link: fetching it would tell its host who reads what. */
export const RemoteImageContext = createContext<((image: RemoteImageProps) => ReactNode) | undefined>(undefined);

type ImageViewProps = { readonly href: string; readonly alternative: string };

/** An image of an answer: one that the answer itself carries is shown, one from elsewhere only where that is allowed. */
export function ImageView({ href, alternative }: ImageViewProps) {
  const renderRemoteImage = useContext(RemoteImageContext);
  if (carriedImage.test(href)) return <CarriedPicture address={href} alternative={alternative} />;
  if (/^data:/i.test(href)) {
    return <BrokenPicture alternative={alternative}>This image is of a kind that is not shown.</BrokenPicture>;
  }
  const url = URL.parse(href);
  if (renderRemoteImage && (url?.protocol === 'https:' || url?.protocol === 'http:')) {
    return renderRemoteImage({ address: url.href, alternative });
  }
  return (
    <ExternalLink href={href} className="markdown-image">
      {alternative || 'Image'} (image not loaded)
    </ExternalLink>
  );
}

/** Pixels only: a drawing (SVG) can hold scripts and addresses. */
const carriedImage = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,[A-Za-z0-9+/=\s]+$/;

/** One that says it has more pixels than can be shown is not looked at. */
function CarriedPicture({ address, alternative }: { readonly address: string; readonly alternative: string }) {
  const size = useMemo(() => oversize(headOf(address)), [address]);
  if (size === undefined) return <Picture address={address} alternative={alternative || 'Image'} />;
  return (
    <BrokenPicture
      alternative={alternative}
    >{`This image says that it has ${size}, more than can be shown.`}</BrokenPicture>
  );
}

/** The first bytes of an address of the kind `data:`; four letters stand for three. */
function headOf(address: string): Uint8Array {
  const start = address.indexOf(',') + 1;
  const letters = address.slice(start, start + imageHeadBytes * 1.5).replace(/[\s=]/g, '');
  const whole = letters.slice(0, letters.length - (letters.length % 4));
  return Uint8Array.from(atob(whole), (letter) => letter.charCodeAt(0));
}

/** Pixels that are here already. `address` is of the kind `data:` or `blob:`. */
export function Picture({ address, alternative }: { readonly address: string; readonly alternative: string }) {
  const [broken, setBroken] = useState<string>();
  if (broken === address) {
    return <BrokenPicture alternative={alternative}>This image is damaged and cannot be shown.</BrokenPicture>;
  }
  return (
    <img
      className="markdown-picture"
      src={address}
      alt={alternative}
      decoding="async"
      onError={() => setBroken(address)}
    />
  );
}

type BrokenPictureProps = { readonly alternative: string; readonly children: string };

function BrokenPicture({ alternative, children }: BrokenPictureProps) {
  return (
    <span className="image-note">
      {children}
      {alternative && <span className="image-alternative">{alternative}</span>}
    </span>
  );
}
