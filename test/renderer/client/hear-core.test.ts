import { expect, test, vi } from 'vitest';
import { hearCore } from '../../../renderer/client/hear-core.ts';
import type { BudgetView } from '../../../shared/model/budget.ts';
import type { KeyView } from '../../../shared/model/key.ts';
import { defaultSettings } from '../../../shared/model/settings.ts';
import { createScriptedCore } from '../../support/scripted-core.ts';
import { budgetView } from '../support/sample-budgets.ts';
import { decided, pendingApproval, tried } from '../support/sample-decisions.ts';
import { savedKey } from '../support/sample-keys.ts';
import { conversation, createTestWindow, message, settle } from '../support/window-parts.ts';

const totals = { costMicros: 0, unpricedCount: 0, callCount: 0, inputTokens: 0, outputTokens: 0 };

function start({
  hasSeenWelcome = true,
  hash = '',
  known = [conversation('c1', { activeLeafId: 'm1' })],
  readKeys = (): KeyView[] => [],
  readBudgets = (): BudgetView[] => [],
} = {}) {
  let testedCount = 0;
  const scripted = createScriptedCore({
    app: {
      describe: () =>
        Promise.resolve({
          version: '1',
          host: 'browser',
          platform: 'linux',
          dataDirectory: 'data',
          secrets: { tier: 'keychain', vault: 'absent' },
          notices: [],
        }),
    },
    conversations: {
      list: () => Promise.resolve({ conversations: known }),
      messages: ({ id }) =>
        Promise.resolve({ messages: [message('m1', { conversationId: id })], hasEarlier: false, siblings: [] }),
      spend: () => Promise.resolve({ costMicros: 0, unpricedCount: 0, models: [] }),
    },
    turns: { running: () => Promise.resolve({ turns: [] }) },
    providers: { list: () => Promise.resolve({ providers: [] }) },
    models: { list: () => Promise.resolve({ models: [] }) },
    keys: { list: () => Promise.resolve({ keys: readKeys() }) },
    settings: { read: () => Promise.resolve({ ...defaultSettings, hasSeenWelcome }) },
    usage: { today: () => Promise.resolve(totals) },
    approvals: { list: () => Promise.resolve({ approvals: [pendingApproval('t1')] }) },
    budgets: { list: () => Promise.resolve({ budgets: readBudgets() }) },
    routing: { simulate: () => Promise.resolve(tried()) },
    ruleTests: {
      list: () => {
        testedCount += 1;
        return Promise.resolve({ results: [] });
      },
    },
  });
  const { stores } = createTestWindow(scripted.core, hash);
  const stop = hearCore(scripted.core, stores);
  return { ...scripted, stores, stop, tested: () => testedCount };
}

test('the first connection reads everything and opens the newest conversation', async () => {
  const { stores } = start();
  stores.connection.getState().noteOpen();
  await settle();
  expect([stores.routes.getState().route, stores.chat.getState().messages.map(({ id }) => id)]).toEqual([
    { name: 'chat', conversationId: 'c1' },
    ['m1'],
  ]);
});

test('what is gone of a daily limit is read again after each use, where it is shown', async () => {
  const readings = async (hash: string) => {
    const readKeys = vi.fn(() => [savedKey('k1', { quota: { unit: 'requests', limit: 100 } })]);
    const { stores, announce } = start({ hash, readKeys });
    stores.connection.getState().noteOpen();
    await settle();
    readKeys.mockClear();
    announce('usage-changed', {});
    return readKeys.mock.calls.length;
  };
  expect([await readings('#/settings/providers/groq'), await readings('#/spend')]).toEqual([1, 0]);
});

test('what is gone of a budget is read again after each use, wherever the window is', async () => {
  let spentMicros = 0;
  const readBudgets = () => [budgetView('day', { spentMicros })];
  const { stores, announce } = start({ hash: '#/chat/c1', readBudgets });
  stores.connection.getState().noteOpen();
  await settle();
  spentMicros = 900_000;
  announce('usage-changed', {});
  await settle();
  expect(stores.budgets.getState().budgets).toEqual(readBudgets());
});

test('until the welcome is over it stands in the place of a conversation', async () => {
  const { stores } = start({ hasSeenWelcome: false });
  stores.connection.getState().noteOpen();
  await settle();
  expect(stores.routes.getState().route).toEqual({ name: 'welcome' });
});

test('without any conversation the first message is written where one would stand', async () => {
  const { stores, announce } = start({ known: [] });
  stores.connection.getState().noteOpen();
  await settle();
  expect(stores.routes.getState().route).toEqual({ name: 'chat' });
  stores.beginning.getState().edit('Half a thou');
  announce('conversation-changed', { conversation: conversation('of-another-window') });
  expect(stores.routes.getState().route).toEqual({ name: 'chat' });
});

test('an address with a conversation opens that one', async () => {
  const { stores } = start({ hash: '#/chat/c9' });
  stores.connection.getState().noteOpen();
  await settle();
  expect(stores.chat.getState().conversationId).toBe('c9');
});

test('a changed conversation takes its place in the list', async () => {
  const { stores, announce } = start();
  stores.connection.getState().noteOpen();
  await settle();
  announce('conversation-changed', { conversation: conversation('c2', { updatedAt: 5 }) });
  expect(stores.conversations.getState().conversations.map(({ id }) => id)).toEqual(['c2', 'c1']);
});

test('after its stop nothing is heard any more', async () => {
  const { stores, announce, stop } = start();
  stores.connection.getState().noteOpen();
  await settle();
  stop();
  announce('settings-changed', { settings: { ...defaultSettings, theme: 'dark' } });
  expect(stores.settings.getState().settings.theme).toBe('system');
});

test('trouble with saving is shown when it begins and gone when it ends', async () => {
  const { stores, announce } = start();
  stores.connection.getState().noteOpen();
  await settle();
  const failing = [{ kind: 'storage-failing' as const, reason: 'The disk is full.' }];
  announce('notices-changed', { notices: failing });
  expect(stores.appStatus.getState().app?.notices).toEqual(failing);
  announce('notices-changed', { notices: [] });
  expect(stores.appStatus.getState().app?.notices).toEqual([]);
});

test('an alert is one line in a toast, and the newest replaces the one before', () => {
  const { stores, announce } = start();
  announce('alert-raised', { alert: { type: 'provider-down', providerId: 'groq', at: 1 } });
  announce('alert-raised', { alert: { type: 'budget', label: 'daily budget', percent: 80, at: 2 } });
  expect(stores.toasts.getState().toast?.text).toBe('80% of the daily budget is spent.');
});

test('requests that wait are known after connecting and whenever they change', async () => {
  const { stores, announce } = start();
  stores.connection.getState().noteOpen();
  await settle();
  const read = stores.approvals.getState().approvals.length;
  announce('approvals-changed', { approvals: [] });
  expect([read, stores.approvals.getState().approvals]).toEqual([1, []]);
});

test('the draft of the open conversation is foretold', async () => {
  const { stores } = start();
  stores.connection.getState().noteOpen();
  await settle();
  expect(stores.forecast.getState().decision).toEqual(decided());
});

test('after the connection was lost, what was tried and the tests of the rules are found out anew', async () => {
  const { stores, tested } = start();
  stores.connection.getState().noteOpen();
  await stores.ruleTests.getState().read();
  stores.trial.getState().load({ text: 'Why' });
  await settle();
  const [before, testedBefore] = [stores.trial.getState().found, tested()];
  stores.connection.getState().noteLost();
  stores.connection.getState().noteOpen();
  await settle();
  expect([stores.trial.getState().found === before, tested() - testedBefore]).toEqual([false, 1]);
});
