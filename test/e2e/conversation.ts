import { expect, type Locator, type Page } from '@playwright/test';
import type { FakeProvider, Script } from '../support/fake-provider/fake-provider.ts';
import type { ReceivedRequest } from '../support/fake-provider/received-request.ts';
import type { Step } from '../support/fake-provider/step.ts';

/** The model that answers where a Mistral key is all there is: about $0.50 and $1.50 for a million tokens. */
export const answering = { label: 'Mistral Large 3', id: 'mistral-large-latest' } as const;

/** A person past the welcome, with one key. */
export const settled = {
  environment: { MISTRAL_API_KEY: 'test-key-000000000000' },
  settings: { hasSeenWelcome: true },
} as const;

/** A person past the welcome, with keys for the providers that the rules of the program lead to. */
export const threeProviders = {
  environment: {
    ANTHROPIC_API_KEY: 'test-key-000000000000',
    OPENAI_API_KEY: 'test-key-000000000000',
    GEMINI_API_KEY: 'test-key-000000000000',
  },
  settings: { hasSeenWelcome: true },
} as const;

export function composer(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Message' });
}

/** Writes a message and sends it as a person does. */
export async function ask(page: Page, text: string): Promise<void> {
  await composer(page).fill(text);
  await composer(page).press('Enter');
}

/** Asks, and waits until the answer behind it is whole. */
export async function askFully(page: Page, text: string): Promise<void> {
  await ask(page, text);
  await expect(composer(page)).toHaveValue('');
  const last = page.getByRole('article').last();
  await expect(last).toHaveAccessibleName(/^(?!You, )/);
  await expect(last).toHaveAttribute('aria-busy', 'false');
}

/** Everything the person said in the open conversation. */
export function said(page: Page): Locator {
  return page.getByRole('article', { name: /^You, / });
}

/** The answers of the open conversation, whichever model gave them. */
export function answers(page: Page): Locator {
  return page.getByRole('article', { name: /^(?!You, )/ });
}

/** Waits until that many answers stand there and the last is whole: what is asked now is not queued behind it. */
export async function answered(page: Page, count = 1): Promise<void> {
  await expect(answers(page)).toHaveCount(count);
  await expect(answers(page).last()).toHaveAttribute('aria-busy', 'false');
  await expect(page.locator('[data-region="composer"]').getByRole('button', { name: /^Stop/ })).toBeHidden();
}

export function sidebar(page: Page): Locator {
  return page.getByRole('navigation', { name: 'Conversations' });
}

export function conversationLink(page: Page, title: string | RegExp): Locator {
  return sidebar(page).getByRole('link', { name: title });
}

export async function startConversation(page: Page): Promise<void> {
  await sidebar(page).getByRole('button', { name: 'New conversation', exact: true }).click();
  await expect(page.getByRole('article')).toHaveCount(0);
}

/** Steps that say `text` in one piece. */
export function says(text: string): readonly Step[] {
  return [{ type: 'text', text }];
}

/** The steps of each answer in turn; the last ones for all that come after. What else is asked is not counted. */
export function inTurn(...each: readonly (readonly Step[])[]): Script {
  let asked = 0;
  return ({ route }) => {
    if (route.kind !== 'answer') return undefined;
    asked += 1;
    return each[Math.min(asked, each.length) - 1];
  };
}

/** What a provider was asked to answer, oldest first: without the model lists it is asked for in between. */
export function answerRequests({ requests }: FakeProvider): readonly ReceivedRequest[] {
  return requests.filter(({ route }) => route.kind === 'answer');
}

/** What a provider was sent with these words in it. An answer stands on screen before anybody is asked for it. */
export async function sentWith(provider: FakeProvider, words: string): Promise<string> {
  const sent = () => answerRequests(provider).map(({ body }) => JSON.stringify(body));
  await expect.poll(sent).toContainEqual(expect.stringContaining(words));
  return sent().find((body) => body.includes(words)) ?? '';
}

/** A gate in a script: what stands behind it waits for `open`. */
export function createGate(): { readonly step: Step; readonly open: () => void } {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  return { step: { type: 'hold', until: promise }, open: () => resolve(undefined) };
}
