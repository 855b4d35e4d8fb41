import { percentile, report } from '../bench-result.ts';
import type { BenchApp } from '../with-app.ts';
import { timeUntilShown } from './time-until-shown.ts';

/** Words of every message, words of a few, and one that stands in a single place of each conversation. */
const words = [
  'queue',
  'acknowledges',
  'leasedUntil',
  '"drained in order"',
  'Part 777',
  'reader margin',
  'somebody chose',
];

/** From the words in the palette to the first hit among 200,000 messages on screen. */
export async function measureSearch({ page }: BenchApp): Promise<void> {
  const tookMs: number[] = [];
  for (const word of words) {
    await page.keyboard.press('ControlOrMeta+k');
    const field = page.getByRole('combobox', { name: 'Search commands, conversations and messages' });
    await field.waitFor();
    const typed = { on: 'input', shown: '.palette-list mark', act: () => field.fill(word) } as const;
    tookMs.push(await timeUntilShown(page, typed));
    await field.fill('');
    await page.keyboard.press('Escape');
    await field.waitFor({ state: 'hidden' });
  }
  report({ name: 'search in the palette, p50', unit: 'ms', value: percentile(tookMs, 0.5) });
  report({ name: 'search in the palette, p95', unit: 'ms', value: percentile(tookMs, 0.95) });
}
