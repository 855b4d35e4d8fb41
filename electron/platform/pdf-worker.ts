import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { z } from 'zod';
import type { PdfContent } from '../core/ports/pdf-reader.ts';

// A thread of its own: a page may take seconds, and a hostile file forever. Who started it ends it.

const PdfOrder = z.object({ path: z.string(), mostCharacters: z.int() });
/** What a page is made of, as far as it is text. */
const TextItem = z.object({ str: z.string(), hasEOL: z.boolean() });

const order = PdfOrder.parse(workerData);
void read(order).then((content) => parentPort?.postMessage(content));

async function read({ path, mostCharacters }: z.infer<typeof PdfOrder>): Promise<PdfContent> {
  try {
    const document = await getDocumentProxy(new Uint8Array(readFileSync(path)), { verbosity: 0 });
    const pages: string[] = [];
    let characters = 0;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const text = items.map(toText).join('').replaceAll('\0', '').trimEnd();
      characters += text.length;
      if (characters > mostCharacters) return tooLong(mostCharacters);
      pages.push(text);
      page.cleanup();
    }
    return { outcome: 'read', pageCount: document.numPages, text: pages.join('\n\n').trim() };
  } catch (error) {
    return await describe(error);
  }
}

function toText(item: unknown): string {
  const { success, data } = TextItem.safeParse(item);
  if (!success) return '';
  return data.hasEOL ? `${data.str}\n` : data.str;
}

function tooLong(mostCharacters: number): PdfContent {
  const reason = `holds more than ${mostCharacters.toLocaleString('en')} characters. Attach the pages that matter.`;
  return { outcome: 'refused', reason };
}

async function describe(error: unknown): Promise<PdfContent> {
  const { PasswordException } = await getResolvedPDFJS();
  if (error instanceof PasswordException) {
    return { outcome: 'refused', reason: 'is protected by a password. Save it without one and attach that.' };
  }
  return {
    outcome: 'refused',
    reason: 'is damaged or no PDF that can be read. Open it, save it again and attach that.',
  };
}
