import { describe, expect, test } from 'vitest';
import { createAppHandler } from '../../electron/main/app-protocol.ts';
import { contentSecurityPolicy, diagramSecurityPolicy } from '../../electron/hosts/content-security-policy.ts';
import { desktopPaths } from '../support/desktop-run.ts';

const answer = createAppHandler(desktopPaths.renderer);

describe('app://bundle/', () => {
  test('answers with the document under the content security policy', async () => {
    const response = await answer(new Request('app://bundle/'));

    expect({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      text: await response.text(),
    }).toEqual({
      status: 200,
      headers: {
        'content-security-policy': contentSecurityPolicy,
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      },
      text: '<!doctype html>\n<title>Renderer of tests</title>\n',
    });
  });

  test('answers with module scripts in their media type', async () => {
    const response = await answer(new Request('app://bundle/assets/page-1a2b3c.js'));

    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8']);
  });

  test.each([
    'app://bundle/missing.js',
    'app://bundle/assets',
    'app://bundle/assets/',
    'app://bundle/index.html/more',
    'app://bundle/../outside-renderer.txt',
    'app://bundle/%2e%2e/outside-renderer.txt',
    'app://bundle/..%2foutside-renderer.txt',
    'app://bundle/assets/..%2f..%2foutside-renderer.txt',
    'app://bundle/..%5Coutside-renderer.txt',
    'app://bundle/%5C%5Cserver%5Cshare',
    'app://bundle/C:/Windows/win.ini',
    'app://bundle/index.html%00.js',
    'app://bundle/%',
    'app://bundle/%2f',
    `app://bundle/${'a'.repeat(5_000)}`,
    'app://BUNDLE/',
    'app://other/',
    'app://bundle:80/',
  ])('answers %s with 404 and never rejects', async (url) => {
    const response = await answer(new Request(url));

    expect([response.status, await response.text()]).toEqual([404, 'There is nothing at this address.\n']);
  });

  test('answers methods that change things with 405', async () => {
    const response = await answer(new Request('app://bundle/', { method: 'POST', body: 'x' }));

    expect(response.status).toBe(405);
  });

  test('answers with the diagram frame under a policy of its own', async () => {
    const [page, script] = await Promise.all([
      answer(new Request('app://bundle/diagram/frame.html')),
      answer(new Request('app://bundle/diagram/frame-1a2b3c4d.js')),
    ]);

    const describe = ({ status, headers }: Response) => ({
      status,
      policy: headers.get('content-security-policy'),
      from: headers.get('cross-origin-resource-policy'),
    });
    expect([describe(page), describe(script)]).toEqual([
      { status: 200, policy: diagramSecurityPolicy, from: 'same-origin' },
      { status: 200, policy: diagramSecurityPolicy, from: 'cross-origin' },
    ]);
  });

  test('is the same policy that the browser host sends', () => {
    expect(contentSecurityPolicy).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
        "connect-src 'self'; worker-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; " +
        "object-src 'none'; frame-ancestors 'none'",
    );
  });
});
