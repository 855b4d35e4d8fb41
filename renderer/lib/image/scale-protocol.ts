/** An image to look at. */
export interface ScaleRequest {
  readonly file: Blob;
  /** Long edges of the copies, in pixels, largest first; the last one is for showing. */
  readonly edges: readonly number[];
}

export interface ScaledCopy {
  readonly blob: Blob;
  readonly width: number;
  readonly height: number;
}

export type ScaleAnswer =
  | { readonly type: 'scaled'; readonly width: number; readonly height: number; readonly copies: readonly ScaledCopy[] }
  | { readonly type: 'unreadable' };
