import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';

export function rows(page: Page): Locator {
  return page.getByRole('region', { name: 'Rules in order' }).getByRole('listitem');
}

export function editor(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Edit rule' });
}

export function ruleNamed(page: Page, name: string): Locator {
  return page.getByRole('region', { name: 'Rules in order' }).getByRole('button', { name, exact: true });
}

export async function openRouting(page: Page): Promise<void> {
  await page.keyboard.press('Control+Alt+4');
  await expect(page.getByRole('heading', { level: 1, name: 'Routing' })).toBeVisible();
  await expect(ruleNamed(page, 'Screenshot analysis')).toBeVisible();
}

export async function shoot(page: Page, name: string): Promise<void> {
  if (process.env.ROUTING_SHOTS) await page.screenshot({ path: `${process.env.ROUTING_SHOTS}/${name}.png` });
}
