import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy, diagramSecurityPolicy } from '../../electron/hosts/content-security-policy.ts';
import { openLoopbackServer } from '../../electron/hosts/loopback-server.ts';
import { rendererFixture, visitLoopbackServer } from '../support/loopback-visitor.ts';

const document = '<!doctype html>\n<title>Renderer of tests</title>\n';
const attachNothing = () => () => undefined;

describe('the way in', () => {
  test('is the printed address on 127.0.0.1 with a token of 256 bits', async () => {
    const { url } = await visitLoopbackServer(attachNothing);

    expect([url.protocol, url.hostname, url.pathname]).toEqual(['http:', '127.0.0.1', '/']);
    expect(Buffer.from(url.searchParams.get('token') ?? '', 'base64url').length).toBe(32);
  });

  test('turns the token into a cookie for this port and takes it out of the address', async () => {
    const { url, get } = await visitLoopbackServer(attachNothing);

    const { status, headers } = await get(`/${url.search}`);

    expect({ status, location: headers.location, cache: headers['cache-control'] }).toEqual({
      status: 303,
      location: '/',
      cache: 'no-store',
    });
    expect(headers['set-cookie']).toEqual([
      expect.stringMatching(
        new RegExp(`^switchboard-session-${url.port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`),
      ),
    ]);
    expect(headers['set-cookie']?.[0]).not.toContain(url.searchParams.get('token'));
  });

  test('leads to the document, under the content security policy', async () => {
    const { get, signIn } = await visitLoopbackServer(attachNothing);

    const reply = await get('/', { cookie: await signIn() });

    expect({ status: reply.status, text: reply.text }).toEqual({ status: 200, text: document });
    expect(reply.headers).toMatchObject({
      'content-security-policy': contentSecurityPolicy,
      'content-type': 'text/html; charset=utf-8',
      'content-length': String(document.length),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
  });

  test('lets two browsers in side by side', async () => {
    const { get, signIn } = await visitLoopbackServer(attachNothing);
    const [first, second] = [await signIn(), await signIn()];

    const replies = await Promise.all([get('/', { cookie: first }), get('/', { cookie: second })]);

    expect(replies.map(({ status }) => status)).toEqual([200, 200]);
  });

  test('finds its cookie among those of other ports', async () => {
    const { get, signIn } = await visitLoopbackServer(attachNothing);
    const cookie = `switchboard-session-1=other; theme=dark; ${await signIn()}; last=1`;

    expect((await get('/', { cookie })).status).toBe(200);
  });

  test('differs from run to run', async () => {
    const runs = await Promise.all([visitLoopbackServer(attachNothing), visitLoopbackServer(attachNothing)]);
    const cookies = await Promise.all(runs.map(({ signIn }) => signIn()));

    const crossed = await runs[0].get('/', { cookie: cookies[1] ?? '' });

    expect(crossed.status).toBe(401);
  });
});

describe('a browser without a session', () => {
  test.each([
    { what: 'no cookie', target: '/', headers: {} },
    { what: 'an empty token', target: '/?token=', headers: {} },
    { what: 'a wrong token', target: `/?token=${'a'.repeat(43)}`, headers: {} },
    { what: 'a wrong cookie', target: '/', headers: { cookie: 'switchboard-session=abc' } },
    { what: 'a file', target: '/assets/page-1a2b3c.js', headers: {} },
    { what: 'an unknown path', target: '/nothing', headers: {} },
  ])('with $what is told how to get in and nothing else', async ({ target, headers }) => {
    const { get } = await visitLoopbackServer(attachNothing);

    const reply = await get(target, headers);

    expect({ status: reply.status, type: reply.headers['content-type'], cookie: reply.headers['set-cookie'] }).toEqual({
      status: 401,
      type: 'text/html; charset=utf-8',
      cookie: undefined,
    });
    expect(reply.text).toContain('Open the address that Switchboard printed when it started');
  });

  test('gets no cookie for a token on another path', async () => {
    const { url, get } = await visitLoopbackServer(attachNothing);

    const reply = await get(`/index.html${url.search}`);

    expect([reply.status, reply.headers['set-cookie']]).toEqual([401, undefined]);
  });
});

describe('requests that do not belong here', () => {
  test.each([
    { host: 'localhost' },
    { host: 'example.com' },
    { host: '127.0.0.1' },
    { host: '127.0.0.1.example.com' },
    { origin: 'https://example.com' },
    { origin: 'null' },
    { origin: 'http://127.0.0.1:1' },
  ])('are refused with the headers %j', async (headers) => {
    const { url, get, signIn } = await visitLoopbackServer(attachNothing);
    const cookie = await signIn();

    const replies = [await get('/', { cookie, ...headers }), await get(`/${url.search}`, { ...headers })];

    expect(replies.map(({ status, text }) => [status, text])).toEqual([
      [403, 'This request was meant for another address.\n'],
      [403, 'This request was meant for another address.\n'],
    ]);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('are refused with the method %s', async (method) => {
    const { get, signIn } = await visitLoopbackServer(attachNothing);

    const reply = await get('/', { cookie: await signIn() }, method);

    expect([reply.status, reply.headers.allow]).toEqual([405, 'GET, HEAD']);
  });
});

describe('files', () => {
  test.each([
    '/missing.js',
    '/assets',
    '/../outside-renderer.txt',
    '/..%2foutside-renderer.txt',
    '/%2e%2e/outside-renderer.txt',
    '/assets/../../outside-renderer.txt',
    '/..%5Coutside-renderer.txt',
    '/..\\outside-renderer.txt',
    '//outside-renderer.txt',
    '/%00',
    '/%',
    '/C:/Windows/win.ini',
    'http://example.com/',
  ])('at %s are not found', async (target) => {
    const { get, signIn } = await visitLoopbackServer(attachNothing);

    const reply = await get(target, { cookie: await signIn() });

    expect([reply.status, reply.text]).toEqual([404, 'There is nothing at this address.\n']);
  });

  test('with a hash in their name are kept by the browser', async () => {
    const { get, signIn } = await visitLoopbackServer(attachNothing);

    const reply = await get('/assets/page-1a2b3c.js', { cookie: await signIn() });

    expect([reply.status, reply.headers['content-type'], reply.headers['cache-control']]).toEqual([
      200,
      'text/javascript; charset=utf-8',
      'public, max-age=31536000, immutable',
    ]);
  });

  test('are described without their content to HEAD', async () => {
    const { get, signIn } = await visitLoopbackServer(attachNothing);

    const reply = await get('/', { cookie: await signIn() }, 'HEAD');

    expect([reply.status, reply.headers['content-length'], reply.text]).toEqual([200, String(document.length), '']);
  });
});

describe('the diagram frame', () => {
  const script = '/diagram/frame-1a2b3c4d.js';

  test('is served without a session, under a policy of its own', async () => {
    const { get } = await visitLoopbackServer(attachNothing);

    const reply = await get('/diagram/frame.html');

    expect({ status: reply.status, headers: reply.headers }).toMatchObject({
      status: 200,
      headers: {
        'content-security-policy': diagramSecurityPolicy,
        'content-type': 'text/html; charset=utf-8',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
      },
    });
  });

  test('gets its script, although it has no origin', async () => {
    const { get } = await visitLoopbackServer(attachNothing);

    const reply = await get(script, { origin: 'null' });

    expect({ status: reply.status, headers: reply.headers }).toMatchObject({
      status: 200,
      headers: {
        'content-security-policy': diagramSecurityPolicy,
        'content-type': 'text/javascript; charset=utf-8',
        'cross-origin-resource-policy': 'cross-origin',
        'cache-control': 'public, max-age=31536000, immutable',
      },
    });
  });

  test.each([
    '/diagram/',
    '/diagram/frame.js',
    '/diagram/frame-00000000.js',
    '/diagram/../index.html',
    '/diagram/..%2findex.html',
    '/diagram/%2e%2e/assets/page-1a2b3c.js',
  ])('brings nothing else along: %s', async (target) => {
    const { get } = await visitLoopbackServer(attachNothing);

    expect((await get(target)).status).toBe(404);
  });

  test.each([{ host: 'example.com' }, { origin: 'https://example.com' }])(
    'is refused with the headers %j',
    async (headers) => {
      const { get } = await visitLoopbackServer(attachNothing);

      expect((await get(script, headers)).status).toBe(403);
    },
  );
});

describe('the port', () => {
  test('that is taken already is an error with its number', async () => {
    const { url } = await visitLoopbackServer(attachNothing);

    const opening = openLoopbackServer({
      rendererRoot: rendererFixture,
      port: Number(url.port),
      attach: attachNothing,
    });

    await expect(opening).rejects.toMatchObject({ code: 'EADDRINUSE', port: Number(url.port) });
  });

  test('is free again after closing', async () => {
    const { url, close } = await visitLoopbackServer(attachNothing);

    await close();

    const next = await openLoopbackServer({
      rendererRoot: rendererFixture,
      port: Number(url.port),
      attach: attachNothing,
    });
    await next.close();
    expect(new URL(next.url).port).toBe(url.port);
  });
});
