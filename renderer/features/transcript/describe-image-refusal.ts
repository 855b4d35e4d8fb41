import { assertNever } from '../../../shared/model/assert-never.ts';
import type { ImageRefusal } from '../../../shared/model/remote-image.ts';

/** Why an image of `host` cannot be shown, in one sentence. */
export function describeImageRefusal(refusal: ImageRefusal, host: string): string {
  switch (refusal.reason) {
    case 'address-invalid':
      return `The address of this image on ${host} cannot be used.`;
    case 'address-private':
      return `The image is not loaded: ${host} leads to this computer or its network.`;
    case 'status':
      return `${host} answered ${refusal.status} instead of an image.`;
    case 'too-many-redirects':
      return `${host} passes on to other addresses without end.`;
    case 'not-an-image':
      return `What ${host} sent is no image.`;
    case 'drawing':
      return `The image of ${host} is a drawing (SVG), which is not shown because it can hold scripts.`;
    case 'too-large':
      return `The image of ${host} is larger than ${Math.round(refusal.limitBytes / 1_000_000)} MB.`;
    case 'too-many-pixels':
      return `The image of ${host} says that it has ${refusal.size}, more than can be shown.`;
    case 'too-slow':
      return `${host} did not send the image within ${Math.round(refusal.limitMs / 1_000)} s.`;
    case 'unreachable':
      return `${host} cannot be reached.`;
    default:
      return assertNever(refusal);
  }
}
