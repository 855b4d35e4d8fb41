import { percentile, report } from '../bench-result.ts';
import type { BenchApp } from '../with-app.ts';
import { timeUntilShown } from './time-until-shown.ts';

/** Words of every message, words of a few, and one that stands in a single place of each conversation. */
const searches = [
  'queue',
  'acknowledges',
  'leasedUntil',
  '"keeps its promise',
  'Part 777',
  'reader margin',
  'somebody',
];
const rounds = 3;

/** From the last letter of a search in the palette to the first hits among 200,000 messages that have it. */
export async function measureSearch({ page }: BenchApp): Promise<void> {
  const tookMs: number[] = [];
  for (const text of Array.from({ length: rounds }, () => searches).flat()) {
    await page.keyboard.press('ControlOrMeta+k');
    const field = page.getByRole('combobox', { name: 'Search commands, conversations and messages' });
    await field.fill(text.slice(0, -1));
    await page.locator('.palette-list mark').first().waitFor();
    const words = lastTerm(text);
    const act = () => field.press(text.slice(-1));
    tookMs.push(await timeUntilShown(page, { on: 'keydown', shown: '.palette-list mark', words, act }));
    await page.keyboard.press('Escape');
    await field.waitFor({ state: 'hidden' });
  }
  report({ name: 'search in the palette, key to hits, p50', unit: 'ms', value: percentile(tookMs, 0.5) });
  report({ name: 'search in the palette, key to hits, p95', unit: 'ms', value: percentile(tookMs, 0.95) });
}

/** As a hit marks it. */
function lastTerm(text: string): string {
  return (text.split('"')[1] ?? text.split(' ').at(-1) ?? text).toLowerCase();
}
