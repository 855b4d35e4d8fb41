import type { ScaleAnswer, ScaledCopy, ScaleRequest } from './scale-protocol.ts';

// A thread of its own: twelve megapixels take half a second.

/** A picture of letters stays sharp as PNG, as long as it is not larger than this. */
const largestPngBytes = 3_000_000;
const jpegQuality = 0.9;
/** What models read; anything else is given to them as a copy, however small it is. */
const readTypes: readonly string[] = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'];

self.onmessage = ({ data }: MessageEvent<ScaleRequest>) => {
  scale(data).then(
    (answer) => self.postMessage(answer),
    // Too large to be drawn: to the person the same as not readable.
    () => self.postMessage({ type: 'unreadable' } satisfies ScaleAnswer),
  );
};

async function scale({ file, edges }: ScaleRequest): Promise<ScaleAnswer> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined);
  if (!bitmap) return { type: 'unreadable' };
  try {
    const { width, height } = bitmap;
    const longEdge = Math.max(width, height);
    const isRead = readTypes.includes(file.type);
    const copies: ScaledCopy[] = [];
    for (const [index, edge] of edges.entries()) {
      if (longEdge > edge || (!isRead && index === 0)) copies.push(await draw(bitmap, file.type, edge));
    }
    return { type: 'scaled', width, height, copies };
  } finally {
    bitmap.close();
  }
}

async function draw(bitmap: ImageBitmap, type: string, edge: number): Promise<ScaledCopy> {
  const factor = Math.min(1, edge / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * factor));
  const height = Math.max(1, Math.round(bitmap.height * factor));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser draws no images off the screen.');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  return { blob: await encode(canvas, type), width, height };
}

async function encode(canvas: OffscreenCanvas, type: string): Promise<Blob> {
  if (type !== 'image/jpeg') {
    const png = await canvas.convertToBlob({ type: 'image/png' });
    if (png.size <= largestPngBytes) return png;
  }
  return canvas.convertToBlob({ type: 'image/jpeg', quality: jpegQuality });
}
