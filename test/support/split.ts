/** `bytes` cut before each of the given positions; positions outside are ignored. */
export function splitBytes(bytes: Uint8Array, positions: readonly number[]): readonly Uint8Array[] {
  const cuts = [...new Set(positions)].filter((position) => position > 0 && position < bytes.length);
  const edges = [0, ...cuts.toSorted((a, b) => a - b), bytes.length];
  return edges.slice(1).map((end, index) => bytes.subarray(edges[index], end));
}

/** An answer whose body arrives in the given pieces, then ends, or breaks with `failure`. */
export function responseOf(
  pieces: readonly (Uint8Array | string)[],
  options: { readonly headers?: Record<string, string>; readonly failure?: Error; readonly onCancel?: () => void } = {},
): Response {
  const encoder = new TextEncoder();
  const waiting = [...pieces];
  const body = new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        const piece = waiting.shift();
        if (piece !== undefined) controller.enqueue(typeof piece === 'string' ? encoder.encode(piece) : piece);
        else if (options.failure) controller.error(options.failure);
        else controller.close();
      },
      cancel: () => {
        options.onCancel?.();
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(body, { headers: options.headers ?? { 'content-type': 'text/event-stream' } });
}
