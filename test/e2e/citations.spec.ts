import { barriers } from './barriers.ts';
import { answered, ask, settled } from './conversation.ts';
import { expect, test } from './fixtures.ts';

test.use(settled);

for (const theme of ['light', 'dark'] as const) {
  test(`a source is previewed where its number is focused, and Esc closes it, in the ${theme} theme`, async ({
    app,
  }) => {
    const { page, provider } = app;
    await page.emulateMedia({ colorScheme: theme });
    provider.script([
      { type: 'text', text: 'The tide follows the moon [1].' },
      { type: 'citation', url: 'https://example.org/tides', title: 'Tide tables' },
    ]);
    await ask(page, 'What does the tide follow?');
    await answered(page, 1);

    const mark = page.getByRole('link', { name: 'Source 1: Tide tables' });
    const preview = page.locator('.citation-card');
    await page.getByRole('region', { name: 'Messages' }).focus();
    await expect
      .poll(async () => {
        await page.keyboard.press('Tab');
        return mark.and(page.locator(':focus')).count();
      })
      .toBe(1);
    await expect(preview).toContainText('Tide tables');
    await expect(preview).toContainText('example.org');
    expect(await barriers(page)).toEqual([]);

    await page.keyboard.press('Escape');
    await expect(preview).toHaveCount(0);
    await expect(mark).toBeFocused();
  });
}
