import { describe, expect, test } from 'vitest';
import { PrivateAddressError, type PublicFetch } from '../../../electron/core/ports/public-fetch.ts';
import { loadRemoteImage } from '../../../electron/core/remote-images/load-remote-image.ts';
import type { RemoteImageChunk } from '../../../shared/model/remote-image.ts';
import { hugeImages } from '../../support/huge-images.ts';
import { createManualClock } from '../../support/manual-clock.ts';

const png = new Uint8Array([
  0x89,
  0x50,
  0x4e,
  0x47,
  0x0d,
  0x0a,
  0x1a,
  0x0a,
  ...Array.from({ length: 100 }, (_, at) => (at < 16 ? 0 : 7)),
]);
const address = 'https://example.com/moon.png';

describe('load-remote-image', () => {
  test('answers with the type its bytes show and with its bytes', async () => {
    const { chunks, asked } = await load(
      address,
      () => new Response(png, { headers: { 'content-type': 'text/html' } }),
    );

    expect(readImage(chunks)).toEqual({ mediaType: 'image/png', bytes: [...png] });
    expect(asked).toEqual([
      {
        url: address,
        redirect: 'manual',
        credentials: 'omit',
        headers: { accept: 'image/avif,image/webp,image/png,image/jpeg,image/gif', 'user-agent': 'Switchboard' },
      },
    ]);
  });

  test('puts an image together that comes byte by byte', async () => {
    const { chunks } = await load(address, () => new Response(bodyOf([...png].map((byte) => new Uint8Array([byte])))));
    expect(readImage(chunks)).toEqual({ mediaType: 'image/png', bytes: [...png] });
  });

  test.each(Object.entries(hugeImages).filter(([type]) => type !== 'image/bmp'))(
    'refuses one of the type %s that says it has more pixels than can be shown',
    async (_type, head) => {
      const { chunks } = await load(address, () => new Response(head));
      expect(chunks).toEqual([refused({ reason: 'too-many-pixels', size: '60,000 × 50,000 pixels' })]);
    },
  );

  test('sends a large image in pieces', async () => {
    const large = new Uint8Array(1_000_000).fill(1);
    large.set(png);
    const { chunks } = await load(address, () => new Response(large));
    expect([chunks.length, readImage(chunks).bytes.length]).toEqual([9, 1_000_000]);
  });

  test.each([
    'http://localhost/x.png',
    'http://localhost./x.png',
    'http://printer/x.png',
    'http://nas.local/x.png',
    'http://127.0.0.1/x.png',
    'http://2130706433/x.png',
    'http://0x7f.1/x.png',
    'http://[::1]/x.png',
    'http://[::ffff:10.0.0.1]/x.png',
    'http://169.254.169.254/latest/meta-data',
    'http://192.168.1.1:8080/x.png',
  ])('asks nobody on this computer or its network: %s', async (privateAddress) => {
    const { chunks, asked } = await load(privateAddress, () => new Response(png));
    expect({ chunks, asked }).toEqual({ chunks: [refused({ reason: 'address-private' })], asked: [] });
  });

  test.each([
    'file:///etc/passwd',
    'data:image/png;base64,AA',
    'javascript:alert(1)',
    '/x.png',
    'https://a:b@c.de/x.png',
  ])('asks nobody about %s', async (invalid) => {
    const { chunks, asked } = await load(invalid, () => new Response(png));
    expect({ chunks, asked }).toEqual({ chunks: [refused({ reason: 'address-invalid' })], asked: [] });
  });

  test('follows a redirect and checks where it leads', async () => {
    const answers: Readonly<Record<string, () => Response>> = {
      [address]: () => redirectTo('/elsewhere.png'),
      'https://example.com/elsewhere.png': () => new Response(png),
      'https://example.com/inside.png': () => redirectTo('http://127.0.0.1:8080/admin'),
    };
    const answer = (url: string) => answers[url]?.() ?? new Response(undefined, { status: 404 });

    expect(readImage((await load(address, answer)).chunks).mediaType).toBe('image/png');
    expect((await load('https://example.com/inside.png', answer)).chunks).toEqual([
      refused({ reason: 'address-private' }),
    ]);
  });

  test('follows five redirects at most', async () => {
    const { chunks, asked } = await load(address, () => redirectTo(address));
    expect([chunks, asked.length]).toEqual([[refused({ reason: 'too-many-redirects' })], 6]);
  });

  test.each([
    ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg"/>', { reason: 'drawing' }],
    ['a drawing with a prolog', '\ufeff <?xml version="1.0"?><svg/>', { reason: 'drawing' }],
    ['a page', '<!doctype html><title>Sign in</title>', { reason: 'not-an-image' }],
    ['nothing', '', { reason: 'not-an-image' }],
  ] as const)('refuses %s', async (_what, body, refusal) => {
    const { chunks } = await load(address, () => new Response(body, { headers: { 'content-type': 'image/png' } }));
    expect(chunks).toEqual([refused(refusal)]);
  });

  test('refuses what is larger than 10 MB, announced or not', async () => {
    const announced = () => new Response(png, { headers: { 'content-length': '10000001' } });
    const endless = () => new Response(bodyOf(Array.from({ length: 11 }, () => new Uint8Array(1_000_000).fill(0x89))));
    const large = refused({ reason: 'too-large', limitBytes: 10_000_000 });

    expect((await load(address, announced)).chunks).toEqual([large]);
    expect((await load(address, () => new Response(bodyOf([png, ...hugeParts])))).chunks.at(-1)).toEqual(large);
    expect((await load(address, endless)).chunks).toEqual([refused({ reason: 'not-an-image' })]);
  });

  test('says which status the site answered with', async () => {
    const { chunks } = await load(address, () => new Response('gone', { status: 410 }));
    expect(chunks).toEqual([refused({ reason: 'status', status: 410 })]);
  });

  test('says that a name leads to this network', async () => {
    const { chunks } = await load(address, () => {
      throw new PrivateAddressError('example.com');
    });
    expect(chunks).toEqual([refused({ reason: 'address-private' })]);
  });

  test('says that a site cannot be reached', async () => {
    const { chunks } = await load(address, () => {
      throw new TypeError('fetch failed');
    });
    expect(chunks).toEqual([refused({ reason: 'unreachable' })]);
  });

  test('gives up after 20 s and leaves no timer behind', async () => {
    const clock = createManualClock();
    const publicFetch: PublicFetch = async (_url, init) => {
      clock.advance(20_000);
      init?.signal?.throwIfAborted();
      return new Response(png);
    };
    const chunks = await collect(loadRemoteImage({ publicFetch, clock }, address, new AbortController().signal));

    expect([chunks, clock.pendingCount()]).toEqual([[refused({ reason: 'too-slow', limitMs: 20_000 })], 0]);
  });
});

const hugeParts = Array.from({ length: 11 }, () => new Uint8Array(1_000_000));

async function load(from: string, answer: (url: string) => Response) {
  const asked: unknown[] = [];
  const publicFetch: PublicFetch = async (input, { signal: _signal, ...init } = {}) => {
    const url = input instanceof Request ? input.url : input.toString();
    asked.push({ url, ...init });
    return answer(url);
  };
  const ports = { publicFetch, clock: createManualClock() };
  return { chunks: await collect(loadRemoteImage(ports, from, new AbortController().signal)), asked };
}

async function collect(chunks: AsyncIterable<RemoteImageChunk>): Promise<RemoteImageChunk[]> {
  const collected: RemoteImageChunk[] = [];
  for await (const chunk of chunks) collected.push(chunk);
  return collected;
}

function redirectTo(location: string): Response {
  return new Response(undefined, { status: 302, headers: { location } });
}

function bodyOf(parts: readonly Uint8Array[]): ReadableStream {
  return ReadableStream.from(parts);
}

function refused(refusal: Extract<RemoteImageChunk, { type: 'image-refused' }>['refusal']): RemoteImageChunk {
  return { type: 'image-refused', refusal };
}

function readImage(chunks: readonly RemoteImageChunk[]) {
  const [begun] = chunks;
  const bytes = chunks.flatMap((chunk) =>
    chunk.type === 'bytes-delta' ? [...Buffer.from(chunk.base64, 'base64')] : [],
  );
  return { mediaType: begun?.type === 'image-begun' ? begun.mediaType : undefined, bytes };
}
