import type { Page } from '@playwright/test';
import type { FakeProvider, Script } from '../support/fake-provider/fake-provider.ts';
import type { Step } from '../support/fake-provider/step.ts';
import { barriers } from './barriers.ts';
import { answered, answers, ask, says, settled, startConversation, threeProviders } from './conversation.ts';
import { expect, test } from './fixtures.ts';

test.use(threeProviders);

const question = 'Explain why the tide turns';
const overloaded: Step = {
  type: 'refuse',
  status: 529,
  error: { message: 'Overloaded', code: 'overloaded_error' },
};

/** Anthropic refuses every answer. */
function withoutAnthropic(): Script {
  return ({ route }) => {
    if (route.kind !== 'answer') return undefined;
    return route.wire === 'anthropic-messages' ? [overloaded] : says('From the next in line.');
  };
}

function card(page: Page, name: string | RegExp) {
  return page.getByRole('article', { name });
}

function incidents(page: Page) {
  return page.getByRole('complementary', { name: 'Incidents' });
}

async function openHealth(page: Page): Promise<void> {
  await page.keyboard.press('Control+Alt+6');
  await expect(page.getByRole('heading', { level: 1, name: 'Health' })).toBeVisible();
  await expect(incidents(page)).toBeVisible();
}

/** Two messages that Anthropic fails on and OpenAI answers: enough to open the breaker and take the provider down. */
async function failTwice(page: Page, provider: FakeProvider): Promise<void> {
  provider.script(withoutAnthropic());
  await ask(page, question);
  await answered(page, 1);
  await startConversation(page);
  await expect(answers(page)).toHaveCount(0);
  await ask(page, `${question} again`);
  await answered(page, 1);
}

for (const theme of ['light', 'dark'] as const) {
  test(`a provider that fails is said to, its incident says who answered, and it is tried again, in the ${theme} theme`, async ({
    app,
  }) => {
    const { page, provider } = app;
    await page.emulateMedia({ colorScheme: theme });
    await failTwice(page, provider);

    await openHealth(page);
    // Down where nobody asked it for a sign of life in between, else degraded.
    await expect(card(page, /^Anthropic, (Down|Degraded)$/)).toContainText('100%');
    await expect(card(page, /^Anthropic, (Down|Degraded)$/)).toContainText('Open, retry');
    await expect(card(page, /^OpenAI, /)).toContainText('Closed');
    await expect(incidents(page)).toContainText(/Anthropic is (down|slow or failing)/);
    await expect(incidents(page)).toContainText('2 messages moved to GPT-6.1 Sol.');
    await expect(page.getByRole('link', { name: /Health.*1 provider needs attention/ })).toBeVisible();
    if (process.env.HEALTH_SHOTS) await page.screenshot({ path: `${process.env.HEALTH_SHOTS}/health-${theme}.png` });
    expect(await barriers(page)).toEqual([]);

    await page.getByRole('button', { name: 'Table' }).click();
    await expect(page.getByRole('row', { name: /^Anthropic (Down|Degraded)/ })).toContainText('100%');
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Table' }).click();

    provider.script(({ route }) => (route.kind === 'answer' ? says('Well again.') : undefined));
    await incidents(page).getByRole('button', { name: 'Retry now Anthropic' }).click();
    await expect(card(page, 'Anthropic, Degraded')).toContainText('Open, next call tries');
    await page.keyboard.press('Control+Alt+1');
    await startConversation(page);
    await expect(answers(page)).toHaveCount(0);
    await ask(page, question);
    await answered(page, 1);
    await expect(answers(page)).toHaveAccessibleName(/^Claude/);
    await openHealth(page);
    await expect(card(page, 'Anthropic, Degraded')).toContainText('Closed');
    await page.keyboard.press('r');
    await expect(page.getByText('Checked 0 s ago')).toBeVisible();
  });
}

test('a provider that is turned off for today is left out, the trace says so, and it comes back', async ({ app }) => {
  const { page, provider } = app;
  provider.script(({ route }) => (route.kind === 'answer' ? says('Said.') : undefined));
  await openHealth(page);
  await page.getByRole('button', { name: 'Turn Anthropic off for today' }).press('Enter');
  await expect(card(page, 'Anthropic, Off for today')).toBeVisible();
  await expect(page.getByText('Anthropic is turned off for today.')).toBeVisible();
  expect(await barriers(page)).toEqual([]);

  await page.keyboard.press('Control+Alt+1');
  await ask(page, question);
  await answered(page, 1);
  await expect(answers(page)).toHaveAccessibleName(/^GPT-6\.1 Sol/);
  await page.keyboard.press('Control+Shift+Y');
  await expect(page.getByText('its provider is turned off for the day').first()).toBeVisible();

  await openHealth(page);
  await page.getByRole('button', { name: 'Turn Anthropic on again' }).click();
  await expect(card(page, 'Anthropic, Off for today')).toBeHidden();
});

test('a key that is limited is said, with when it may be used again', async ({ app }) => {
  const { page, provider } = app;
  provider.script(({ route }) => {
    if (route.kind !== 'answer') return undefined;
    if (route.wire !== 'anthropic-messages') return says('From the next in line.');
    return [{ type: 'refuse', status: 429, headers: { 'retry-after': '900' } }];
  });
  await ask(page, question);
  await answered(page, 1);
  await openHealth(page);

  await expect(card(page, 'Anthropic, Rate limited')).toContainText('1 key, open again in');
  expect(await barriers(page)).toEqual([]);
});

test('without a network every screen says so, a message fails with that word and is kept, and all goes on once it is back', async ({
  app,
}) => {
  const { page, provider } = app;
  provider.setReachable(false);
  await ask(page, question);
  await expect(answers(page)).toContainText('None of 3 models could answer.');
  await expect(page.getByText('There is no network. Local models still answer;')).toBeVisible();

  // Within ten seconds: then one message tries whether the network is back.
  await startConversation(page);
  await ask(page, `${question} at sea`);
  await expect(answers(page)).toContainText('There is no network, so');
  await expect(answers(page)).toContainText('Your message is saved.');
  await expect(page.getByRole('article', { name: /^You, / })).toContainText('at sea');
  if (process.env.HEALTH_SHOTS) await page.screenshot({ path: `${process.env.HEALTH_SHOTS}/offline-chat.png` });
  expect(await barriers(page)).toEqual([]);

  await openHealth(page);
  await expect(page.getByText('There is no network.')).toBeVisible();
  await expect(page.getByText('No network', { exact: true })).toBeVisible();
  if (process.env.HEALTH_SHOTS) await page.screenshot({ path: `${process.env.HEALTH_SHOTS}/offline-health.png` });
  expect(await barriers(page)).toEqual([]);

  provider.setReachable(true);
  provider.script(({ route }) => (route.kind === 'answer' ? says('Back on the network.') : undefined));
  await page.keyboard.press('r');
  await expect(page.getByText('There is no network.')).toBeHidden();
  await page.keyboard.press('Control+Alt+1');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(answers(page)).toContainText('Back on the network.');
  await expect(page.getByText('There is no network.')).toBeHidden();
});

test('everything is reached in a small window', async ({ app }) => {
  const { page } = app;
  await page.setViewportSize({ width: 900, height: 700 });
  await openHealth(page);
  await page.getByText('Nothing went wrong.').scrollIntoViewIfNeeded();
  await expect(page.getByText('Nothing went wrong.')).toBeInViewport();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(900);
  if (process.env.HEALTH_SHOTS) await page.screenshot({ path: `${process.env.HEALTH_SHOTS}/health-900.png` });
  expect(await barriers(page)).toEqual([]);
});

test.describe('before the first key', () => {
  test.use({ environment: {}, settings: settled.settings });

  test('the screen says what it is for', async ({ app }) => {
    const { page } = app;
    await openHealth(page);
    await expect(page.getByText('Nothing to watch yet')).toBeVisible();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('link', { name: 'Add a key' }).click();
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Health');
  });
});
