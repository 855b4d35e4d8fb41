import type { Locator } from '@playwright/test';
import type { App } from './app.ts';
import { barriers } from './barriers.ts';
import { answers, ask, createGate, says, settled } from './conversation.ts';
import { expect, test } from './fixtures.ts';

const flow = 'graph TD\n  A[Moon rises] --> B{Full?}\n  B -->|yes| C[Spring tide]\n  B -->|no| D[Neap tide]';
const fenced = (source: string) => `Before.\n\n\`\`\`mermaid\n${source}\n\`\`\`\n\nAfter.`;

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in the ${theme} theme`, () => {
    test.use({ ...settled, settings: { ...settled.settings, theme } });

    test('a diagram is drawn in a frame of its own without a barrier', async ({ app }) => {
      const { diagram, frame } = await showDiagram(app);

      await expect(frame.getByText('Spring tide')).toBeVisible();
      await expect(diagram).toHaveAccessibleDescription(flow);
      expect(await barriers(app.page)).toEqual([]);
      await app.page.screenshot({ path: `test-results/diagram-${theme}.png` });
    });
  });
}

test.describe('a diagram', () => {
  test.use(settled);

  test('is as tall as its drawing and as narrow as its column', async ({ app }) => {
    const { diagram, frame } = await showDiagram(app);
    await expect(frame.getByText('Spring tide')).toBeVisible();

    const drawn = await frame.locator('svg').boundingBox();
    const place = await diagram.locator('iframe').boundingBox();
    expect(Math.abs((drawn?.height ?? 0) - (place?.height ?? 0))).toBeLessThanOrEqual(1);
    expect(drawn?.width ?? 0).toBeLessThanOrEqual(place?.width ?? 0);
  });

  test('shows its source, copies it and opens in full size by keyboard', async ({ app }) => {
    await app.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const { diagram } = await showDiagram(app);

    await diagram.getByRole('button', { name: 'Show source' }).press('Enter');
    await expect(diagram.locator('code')).toHaveText(flow);
    await diagram.getByRole('button', { name: 'Copy' }).press('Enter');
    await expect(diagram.getByRole('button', { name: 'Copied' })).toBeVisible();
    expect(await app.page.evaluate('navigator.clipboard.readText()')).toBe(flow);
    await diagram.getByRole('button', { name: 'Show diagram' }).press('Enter');
    await diagram.getByRole('button', { name: 'Full size' }).press('Enter');
    const dialog = app.page.getByRole('dialog', { name: 'Diagram' });
    await expect(dialog.frameLocator('iframe').getByText('Neap tide')).toBeVisible();
    expect(await barriers(app.page)).toEqual([]);
    await app.page.screenshot({ path: 'test-results/diagram-full.png' });
    await app.page.keyboard.press('Escape');

    await expect(dialog).toBeHidden();
    await expect(diagram.getByRole('button', { name: 'Full size' })).toBeFocused();
  });

  test('follows the theme', async ({ app }) => {
    const { frame } = await showDiagram(app);
    const node = frame.getByText('Spring tide');
    await expect(node).toHaveCSS('color', 'rgb(24, 31, 35)');

    await app.page.emulateMedia({ colorScheme: 'dark' });

    await expect(node).toHaveCSS('color', 'rgb(234, 237, 238)');
  });

  test('is its source until its fence closes', async ({ app }) => {
    const gate = createGate();
    app.provider.script([
      { type: 'text', text: 'Before.\n\n```mermaid\ngraph TD\n  A[Moon' },
      gate.step,
      { type: 'text', text: ' rises] --> B\n```\n' },
    ]);
    await ask(app.page, 'Draw');
    await expect(answers(app.page).locator('pre')).toContainText('A[Moon');
    await expect(answers(app.page).locator('iframe')).toHaveCount(0);

    gate.open();

    await expect(answers(app.page).frameLocator('iframe').getByText('Moon rises')).toBeVisible();
  });

  test('that cannot be read is its source with the reason', async ({ app }) => {
    const answer = await answerWith(app, fenced('graph TD\n  A[Moon --> B'));

    await expect(answer.getByRole('note')).toHaveText('This diagram cannot be drawn. Parse error on line 3');
    await expect(answer.getByRole('figure').locator('pre')).toBeVisible();
    expect(await barriers(app.page)).toEqual([]);
  });

  test('that is too long is its source with the reason', async ({ app }) => {
    const long = `graph TD\n${Array.from({ length: 2_000 }, (_, line) => `  A${line} --> B${line}`).join('\n')}`;
    const answer = await answerWith(app, fenced(long));

    await expect(answer.getByRole('note')).toContainText('up to 20,000 are drawn');
    await expect(answer.getByRole('button', { name: 'Show all 2,001 lines' })).toBeVisible();
  });

  test('loads nothing before the first one, and asks nobody but the app', async ({ app }) => {
    const requested: string[] = [];
    app.page.on('request', (request) => requested.push(request.url()));
    await answerWith(app, 'No diagram.');
    expect(requested.filter((url) => url.includes('/diagram/'))).toEqual([]);

    const hostile = [
      "%%{init: {'securityLevel': 'loose', 'themeCSS': '* { background: url(http://127.0.0.1:9/css) }'}}%%",
      'graph TD',
      '  A["<img src=http://127.0.0.1:9/pixel onerror=parent.postMessage(1,\'*\')>Moon"] --> B["<script>top.x=1</script>Tide"]',
      '  click A "javascript:top.document.title=1"',
      '  click B href "http://127.0.0.1:9/away" _top',
    ].join('\n');
    app.provider.script(says(fenced(hostile)));
    await ask(app.page, 'Draw this');
    await expect(answers(app.page).last().frameLocator('iframe').getByText('Tide')).toBeVisible();

    const { origin } = new URL(app.page.url());
    expect(requested.filter((url) => !url.startsWith(origin) && !url.startsWith('data:'))).toEqual([]);
    expect(requested.filter((url) => url.includes('/diagram/frame.html'))).toHaveLength(1);
    await expect(app.page).toHaveTitle(/Switchboard/);
  });
});

async function showDiagram(app: App) {
  const answer = await answerWith(app, fenced(flow));
  const diagram = answer.getByRole('figure', { name: 'Diagram' });
  return { diagram, frame: diagram.frameLocator('iframe') };
}

async function answerWith({ page, provider }: App, markdown: string): Promise<Locator> {
  provider.script(says(markdown));
  await ask(page, 'Draw something');
  const answer = answers(page);
  await expect(answer).toHaveAttribute('aria-busy', 'false');
  return answer;
}
