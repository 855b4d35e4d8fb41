import type { Locator } from '@playwright/test';
import type { App } from './app.ts';
import { barriers } from './barriers.ts';
import { answers, ask, says, settled } from './conversation.ts';
import { expect, test as base } from './fixtures.ts';
import { dot, type ImageSite, startImageSite } from './image-site.ts';

const test = base.extend<{ site: ImageSite }>({
  // Playwright reads from the empty pattern that the site needs nothing.
  site: async ({}, use) => {
    const site = await startImageSite();
    await use(site);
    await site.close();
  },
  environment: async ({ site }, use) => use({ ...settled.environment, HTTP_PROXY: site.proxyUrl }),
});

// Recording a trace fetches every blob of the page, which the content security policy refuses.
test.use({ settings: settled.settings, trace: 'off' });

const moon = 'http://pictures.example/moon.png';

test('an image of another site is asked for only when the person wants it', async ({ app, site }) => {
  const answer = await answerWith(app, `Look: ![The full moon](${moon}) done.`);
  const image = answer.getByRole('group', { name: 'Image from pictures.example' });
  await expect(image).toContainText('Image from pictures.example is not loaded');
  await expect(image).toContainText('The full moon');
  expect(site.requests).toEqual([]);
  expect(await barriers(app.page)).toEqual([]);

  await image.getByRole('button', { name: 'Load this one' }).press('Enter');

  await expect(answer.getByRole('img', { name: 'The full moon' })).toHaveAttribute('src', /^blob:/);
  await expect(answer).toBeFocused();
  expect(site.requests).toEqual(['pictures.example/moon.png']);
  expect(site.cookies.join('')).toBe('');
});

test('a site that is always allowed is not asked about again, until that is taken back', async ({ app, site }) => {
  const first = await answerWith(app, `![Moon](${moon})`);
  await first.getByRole('button', { name: 'Always allow pictures.example' }).click();
  await expect(first.getByRole('img', { name: 'Moon' })).toBeVisible();

  const second = await answerWith(
    app,
    '![Tide](http://pictures.example/tide.png) ![Other](http://other.example/x.png)',
  );
  await expect(second.getByRole('img', { name: 'Tide' })).toBeVisible();
  await expect(second).toContainText('Image from other.example is not loaded');
  expect(site.requests).toEqual(['pictures.example/moon.png', 'pictures.example/tide.png']);

  await app.page.goto(`${new URL(app.page.url()).origin}/#/settings/privacy`);
  await expect(app.page.getByRole('region', { name: 'Images in answers' })).toContainText('pictures.example');
  expect(await barriers(app.page)).toEqual([]);
  await app.page.screenshot({ path: 'test-results/privacy.png' });
  await app.page.getByRole('button', { name: 'Remove pictures.example' }).click();
  await expect(app.page.getByText('No site is always allowed')).toBeVisible();
  await app.page.getByRole('button', { name: /^Undo/ }).click();
  await expect(app.page.getByRole('button', { name: 'Remove pictures.example' })).toBeVisible();
});

test('an answer cannot have this computer or its network asked', async ({ app, site }) => {
  const addresses = [
    'http://127.0.0.1:8080/x.png',
    'http://localhost/x.png',
    'http://[::1]/x.png',
    'http://2130706433/x.png',
    'http://pictures.example/inside.png',
  ];
  const answer = await answerWith(app, addresses.map((address) => `![x](${address})`).join('\n\n'));
  await expect(answer.getByRole('button', { name: 'Load this one' })).toHaveCount(5);
  for (let press = 0; press < 5; press += 1)
    await answer.getByRole('button', { name: 'Load this one' }).first().click();

  await expect(answer.getByText('leads to this computer or its network')).toHaveCount(5);
  expect(site.requests).toEqual(['pictures.example/inside.png']);
});

test('what is no image is said to be none', async ({ app }) => {
  const answer = await answerWith(
    app,
    ['drawing', 'damaged', 'gone'].map((name) => `![A ${name} one](http://pictures.example/${name}.png)`).join('\n\n'),
  );
  for (let press = 0; press < 3; press += 1)
    await answer.getByRole('button', { name: 'Load this one' }).first().click();

  await expect(answer).toContainText('is a drawing (SVG), which is not shown');
  await expect(answer).toContainText('This image is damaged and cannot be shown.');
  await expect(answer).toContainText('pictures.example answered 410 instead of an image.');
  await expect(answer).toContainText('A damaged one');
  await expect(answer.getByRole('button', { name: 'Try again' })).toHaveCount(2);
  expect(await barriers(app.page)).toEqual([]);
});

test('an image that the answer carries is shown where it is made of pixels', async ({ app, site }) => {
  const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString('base64');
  const answer = await answerWith(
    app,
    `![A dot](data:image/png;base64,${dot.toString('base64')})\n\n![Drawn](data:image/svg+xml;base64,${drawing})\n\n` +
      `[![A badge](${moon})](https://example.test/build)`,
  );

  await expect(answer.getByRole('img', { name: 'A dot' })).toBeVisible();
  await expect(answer.getByRole('img', { name: 'Drawn' })).toHaveCount(0);
  await expect(answer).toContainText('This image is of a kind that is not shown.');
  await expect(answer.getByRole('link', { name: 'A badge' })).toHaveAttribute('href', 'https://example.test/build');
  expect(site.requests).toEqual([]);
  expect(await barriers(app.page)).toEqual([]);
});

test.describe('without a proxy', () => {
  test.use({ environment: settled.environment });

  test('a site that has no address is said in the place of its image, and the program goes on', async ({ app }) => {
    const host = `${'x'.repeat(64)}.example`;
    const answer = await answerWith(app, `![The moon](http://${host}/moon.png)`);
    await answer.getByRole('button', { name: 'Load this one' }).click();

    await expect(answer).toContainText(`${host} cannot be reached.`);
    await expect(answer.getByRole('button', { name: 'Try again' })).toBeVisible();
    await answerWith(app, 'The program goes on.');
  });
});

async function answerWith(app: App, markdown: string): Promise<Locator> {
  app.provider.script(says(markdown));
  await ask(app.page, `Show ${markdown.length} characters`);
  const answer = answers(app.page).last();
  await expect(answer).toHaveAttribute('aria-busy', 'false');
  return answer;
}
