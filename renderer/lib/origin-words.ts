import type { ImportProduct } from '../../shared/model/import.ts';
import type { Message } from '../../shared/model/message.ts';

/** What the products call themselves. */
export const productNames: Readonly<Record<ImportProduct, string>> = {
  chatgpt: 'ChatGPT',
  claude: 'Claude',
  switchboard: 'Switchboard',
};

/** `in ChatGPT`, for an answer that was given elsewhere. */
export function originWords({ origin }: Pick<Message, 'origin'>): string | undefined {
  return origin && `in ${productNames[origin.product]}`;
}
