import type { Locator, Page } from '@playwright/test';
import { composer } from './conversation.ts';
import { expect } from './fixtures.ts';

interface OfferedFile {
  readonly name: string;
  readonly type: string;
  readonly base64: string;
}

export function textFile(name: string, text: string) {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(text) };
}

export function files(page: Page): Locator {
  return page.locator('[data-region="composer"]').getByRole('list', { name: 'Attached files' });
}

/** A file that is there, not one that is still coming. */
export function chip(page: Page, name: string): Locator {
  return files(page).getByRole('button', { name: `Open ${name}` });
}

export async function choose(page: Page, chosen: Parameters<Locator['setInputFiles']>[0]): Promise<void> {
  await page.locator('[data-region="composer"] input[type="file"]').setInputFiles(chosen);
}

export async function paste(page: Page, offered: readonly OfferedFile[]): Promise<void> {
  await expect(composer(page)).toBeFocused();
  await dispatch(page, 'paste', makeTransfer(offered));
}

export async function pasteText(page: Page, text: string): Promise<void> {
  await expect(composer(page)).toBeFocused();
  await dispatch(page, 'paste', `transfer.setData('text/plain', ${JSON.stringify(text)});`);
}

export async function drag(page: Page, type: 'dragover' | 'drop', offered: readonly OfferedFile[]): Promise<void> {
  await expect(composer(page)).toBeFocused();
  await dispatch(page, type, makeTransfer(offered));
}

/** Takes a second or more to come in. */
export async function dropLargeFile(page: Page): Promise<void> {
  await expect(composer(page)).toBeFocused();
  await dispatch(page, 'drop', "transfer.items.add(new File([new Uint8Array(90_000_000)], 'large.bin'));");
}

/** As the browser does it, with what `fill` puts into the transfer. */
async function dispatch(page: Page, type: 'paste' | 'dragover' | 'drop', fill: string): Promise<void> {
  const event =
    type === 'paste'
      ? 'new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true, cancelable: true })'
      : `new DragEvent("${type}", { dataTransfer: transfer, bubbles: true, cancelable: true })`;
  await page.evaluate(`{
    const transfer = new DataTransfer();
    ${fill}
    document.activeElement.dispatchEvent(${event});
  }`);
}

/** What is dragged stays hidden from the page until it is dropped; only that there are files is told. */
function makeTransfer(offered: readonly OfferedFile[]): string {
  if (offered.length === 0) return "transfer.items.add(new File(['-'], 'hidden'));";
  return offered
    .map(({ name, type, base64 }) => {
      const bytes = `Uint8Array.from(atob("${base64}"), (letter) => letter.charCodeAt(0))`;
      return `transfer.items.add(new File([${bytes}], ${JSON.stringify(name)}, { type: "${type}" }));`;
    })
    .join('\n');
}
