import type { Page } from '@playwright/test';
import type { Step } from '../support/fake-provider/step.ts';
import { answers } from './conversation.ts';

export const numbersPerSecond = 40;

/** An answer that counts upward, longer than any test, at a steady pace. */
export const counts: readonly Step[] = [
  { type: 'drip', text: numbersTo(10_000).join(' '), tokensPerSecond: numbersPerSecond },
];

/** A short one, for what comes to its end. */
export const countsToAHundred: readonly Step[] = [
  { type: 'drip', text: numbersTo(100).join(' '), tokensPerSecond: numbersPerSecond },
];

export function numbersTo(last: number): readonly number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}

/** The numbers that stand on the screen in the latest answer. */
export async function shownNumbers(page: Page): Promise<readonly number[]> {
  const paragraphs = await answers(page).last().getByRole('paragraph').allInnerTexts();
  return (paragraphs[0]?.match(/\d+/g) ?? []).map(Number);
}
