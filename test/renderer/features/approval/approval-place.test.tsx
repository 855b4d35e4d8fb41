import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { StoresContext } from '../../../../renderer/client/stores-context.ts';
import { ApprovalPlace } from '../../../../renderer/features/approval/approval-place.tsx';
import type { PendingApproval } from '../../../../shared/model/approval.ts';
import { createScriptedCore, diskIsFull } from '../../../support/scripted-core.ts';
import { mount } from '../../lib/mount.tsx';
import { pendingApproval } from '../../support/sample-decisions.ts';
import { press } from '../../support/type-into.ts';
import { conversation, createTestWindow } from '../../support/window-parts.ts';

async function start(waiting: readonly PendingApproval[], answer = vi.fn(() => Promise.resolve({}))) {
  const { core, announce } = createScriptedCore({
    approvals: { list: () => Promise.resolve({ approvals: [...waiting] }), answer },
    conversations: {
      list: () => Promise.resolve({ conversations: [conversation('c1', { title: 'Webhook retry policy' })] }),
      messages: () => Promise.resolve({ messages: [], hasEarlier: false, siblings: [] }),
      spend: () => Promise.resolve({ costMicros: 0, unpricedCount: 0, models: [] }),
    },
  });
  const { stores } = createTestWindow(core, '#/chat/c1');
  await stores.conversations.getState().read();
  await mount(
    <StoresContext value={stores}>
      <ApprovalPlace />
    </StoresContext>,
  );
  await act(() => stores.approvals.getState().read());
  const dialog = () => document.querySelector<HTMLElement>('[role="alertdialog"]');
  return {
    stores,
    announce,
    answer,
    dialog,
    say: () => document.querySelector('[aria-live="assertive"]')?.textContent,
  };
}

function radios(dialog: HTMLElement | null) {
  const labels = [...(dialog?.querySelectorAll('[role="radiogroup"] label') ?? [])];
  return labels.map((label) => [label.textContent, label.querySelector('input')?.checked]);
}

test('the dialog says what happens, why, and which models the message may go to', async () => {
  const { dialog, say } = await start([pendingApproval('t1')]);
  expect([
    dialog()?.querySelector('h2')?.textContent,
    dialog()?.querySelector('.dialog-description')?.textContent,
    dialog()?.querySelector('.approval-conversation')?.textContent,
    dialog()?.querySelector('.approval-causes')?.textContent,
    radios(dialog()),
    say(),
  ]).toEqual([
    'This would cost more than $1.00',
    'Label of anthropic/opus for about $1.24: 412 tok in, about 80 out.',
    'In the conversation Webhook retry policy.',
    'Above your limit of $1.00 for one message.',
    [
      ['Use Label of anthropic/haiku insteadOn anthropic, within the $1.00 limitabout $0.0900', true],
      ['Use Label of openai/sol insteadOn openaiabout $1.10', false],
      ['Send to Label of anthropic/opus onceOn anthropicabout $1.24', false],
    ],
    'Your message is held. This would cost more than $1.00.',
  ]);
});

test('the primary button repeats what is chosen and sends that', async () => {
  const { dialog, answer } = await start([pendingApproval('t1')]);
  const send = () => dialog()?.querySelector<HTMLButtonElement>('button[type="submit"]');
  const first = send()?.textContent;
  await act(async () => dialog()?.querySelectorAll('input')[2]?.click());
  const second = send()?.textContent;
  await act(async () => send()?.click());
  expect([first, second, answer.mock.calls, dialog()]).toEqual([
    'Send with Label of anthropic/haiku',
    'Send to Label of anthropic/opus once',
    [[{ turnId: 't1', answer: { type: 'allow' } }]],
    null,
  ]);
});

test('its keys are printed', async () => {
  const { dialog } = await start([pendingApproval('t1')]);
  const keys = [...(dialog()?.querySelectorAll('.approval-key') ?? [])].map((key) => key.textContent);
  expect(keys).toEqual(['send', 'UpDownchoose', 'Escdecide later']);
});

test('while the core is gone nothing can be answered, and the dialog says so', async () => {
  const { stores, dialog, answer } = await start([pendingApproval('t1')]);
  await act(async () => stores.connection.getState().noteRefused());
  const buttons = [...(dialog()?.querySelectorAll('.dialog-footer button') ?? [])];
  await act(async () => dialog()?.querySelector('form')?.requestSubmit());
  expect([
    buttons.map((button) => button.matches(':disabled')),
    dialog()?.querySelector('input')?.matches(':disabled'),
    dialog()?.querySelector('[role="alert"]')?.textContent,
    answer.mock.calls,
  ]).toEqual([
    [true, true],
    true,
    'Switchboard does not answer at the moment. Your message stays held until it is back.',
    [],
  ]);
});

test('a cheaper model is asked instead', async () => {
  const { dialog, answer } = await start([pendingApproval('t1')]);
  await act(async () => dialog()?.querySelector<HTMLButtonElement>('button[type="submit"]')?.click());
  expect(answer.mock.calls).toEqual([[{ turnId: 't1', answer: { type: 'instead', model: 'anthropic/haiku' } }]]);
});

test('Esc leaves the message held and the next one is asked', async () => {
  const { stores, dialog, answer } = await start([pendingApproval('t1'), pendingApproval('t2', { since: 2 })]);
  const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
  await act(async () => void dialog()?.dispatchEvent(escape));
  const { approvals, leftForLater } = stores.approvals.getState();
  expect([approvals.length, [...leftForLater], answer.mock.calls, dialog() !== null]).toEqual([2, ['t1'], [], true]);
});

test('what could not be answered is said and asked on', async () => {
  const { dialog } = await start(
    [pendingApproval('t1')],
    vi.fn(() => Promise.reject(diskIsFull())),
  );
  await press(document.body, 'Keep as draft');
  expect(dialog()?.querySelector('[role="alert"]')?.textContent).toBe(
    'The disk is full. Free some space and try again.',
  );
});
