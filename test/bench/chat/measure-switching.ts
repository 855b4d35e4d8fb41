import { setTimeout as sleep } from 'node:timers/promises';
import { percentile, report } from '../bench-result.ts';
import type { BenchApp } from '../with-app.ts';
import { timeUntilShown } from './time-until-shown.ts';
import { usedHeapMb } from './used-heap.ts';

const conversationCount = 50;

/** Opens 50 conversations of 2,000 messages one after the other, over going back to one of two messages. */
export async function measureSwitching({ page }: BenchApp): Promise<void> {
  const open = async (title: string, id: string) => {
    const link = page.getByRole('link', { name: title, exact: true });
    await link.scrollIntoViewIfNeeded();
    const tookMs = await timeUntilShown(page, {
      on: 'click',
      shown: `[data-message^="${id}-"]`,
      act: () => link.click(),
    });
    await sleep(150);
    return tookMs;
  };

  const switchedMs: number[] = [];
  const backMs: number[] = [];
  for (let number = 0; number < conversationCount; number += 1) {
    switchedMs.push(await open(`Older ${String(newestOlder - number)}`, `older-${String(newestOlder - number)}`));
    if (number % 5 === 0) backMs.push(await open('Conversation 1', 'bench-1'));
  }
  const compare = (share: number) => ({ value: percentile(switchedMs, share), baseline: percentile(backMs, share) });
  report({ name: 'switching conversation, p50', unit: 'ms', ...compare(0.5) });
  report({ name: 'switching conversation, p95', unit: 'ms', ...compare(0.95) });
  report({ name: 'heap after opening 50 conversations', unit: 'MB', value: await usedHeapMb(page) });
}

/** The list shows the newest ones first. */
const newestOlder = 97;
