import type { ImageRefusal } from '../../../shared/model/remote-image.ts';

/** Carries why an image is not loaded out of the reading of it. */
export class ImageRefusedError extends Error {
  readonly refusal: ImageRefusal;

  constructor(refusal: ImageRefusal) {
    super(`The image is refused: ${refusal.reason}.`);
    this.name = 'ImageRefusedError';
    this.refusal = refusal;
  }
}
