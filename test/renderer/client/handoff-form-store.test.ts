import { expect, test, vi } from 'vitest';
import { emptyHandoffNote } from '../../../shared/model/handoff-note.ts';
import { sampleHandoff } from '../../support/sample-handoff.ts';
import { type CoreScript, createScriptedCore, diskIsFull } from '../../support/scripted-core.ts';
import { conversation, createTestWindow } from '../support/window-parts.ts';

const drafted = { ...emptyHandoffNote, goal: 'Ship it.' };
const option = { what: 'note' as const, messageCount: 0, tokens: 12, cost: { basis: 'price' as const, micros: 40 } };
const model = 'alpha/alpha-large';

async function start(handoffs: CoreScript['handoffs'] = {}, notes: CoreScript['notes'] = {}) {
  const chooseModel = vi.fn(() => Promise.resolve(conversation('c1')));
  const { core } = createScriptedCore({
    conversations: { list: () => Promise.resolve({ conversations: [conversation('c1')] }), chooseModel },
    handoffs: {
      weigh: () => Promise.resolve({ options: [option] }),
      draft: async function* () {
        await Promise.resolve();
        yield { note: drafted, by: { modelLabel: 'Beta Mini' } };
      },
      ...handoffs,
    },
    notes,
  });
  const { stores, clock } = createTestWindow(core, '#/chat/c1');
  await stores.conversations.getState().read();
  const form = () => stores.handoffForm.getState().forms['c1'];
  const open = () => stores.handoffForm.getState().open('c1', model);
  return { store: stores.handoffForm, toasts: stores.toasts, clock, form, open, chooseModel };
}

test('opening has the note drafted and every way of handing off weighed', async () => {
  const { form, open } = await start();
  open();
  expect(form()?.source).toEqual({ by: 'drafting' });
  await vi.waitFor(() => expect(form()?.source).toEqual({ by: 'model', modelLabel: 'Beta Mini' }));
  await vi.waitFor(() => expect(form()?.options).toEqual([option]));
  expect(form()?.note).toEqual(drafted);
});

test('a note that covers the conversation is taken over, and drafted anew on request alone', async () => {
  const draft = vi.fn(async function* ({ isAnew }: { readonly isAnew?: true }) {
    await Promise.resolve();
    const lostCost = { basis: 'price' as const, micros: 40 };
    yield isAnew ? { note: drafted, lostCost } : { note: drafted, isKept: true as const };
  });
  const { store, form, open } = await start({ draft });
  open();
  await vi.waitFor(() => expect(form()?.source).toEqual({ by: 'kept' }));
  store.getState().draftAgain();
  await vi.waitFor(() => expect(form()?.source).toEqual({ by: 'extract', lostCost: { basis: 'price', micros: 40 } }));
});

test('what it costs to draft is known once it is weighed', async () => {
  const draft = { modelLabel: 'Beta Mini', cost: { basis: 'price' as const, micros: 90 } };
  const { form, open } = await start({ weigh: () => Promise.resolve({ options: [option], draft }) });
  open();
  await vi.waitFor(() => expect(form()?.draft).toEqual(draft));
});

test('what was filled in stays when the dialog is closed, and nothing is drafted over it', async () => {
  const draft = vi.fn(async function* () {
    await Promise.resolve();
    yield { note: drafted };
  });
  const { store, form, open } = await start({ draft });
  open();
  await vi.waitFor(() => expect(form()?.source).toEqual({ by: 'extract' }));
  store.getState().write('open', 'Half a thought');
  store.getState().close();
  open();
  expect([form()?.note.open, draft.mock.calls.length]).toEqual(['Half a thought', 1]);
});

test('a draft that is given up leaves the fields to the person', async () => {
  const draft = async function* (_: unknown, { signal }: { readonly signal: AbortSignal }) {
    await new Promise((stop) => signal.addEventListener('abort', stop));
    yield { note: drafted };
  };
  const { store, form, open } = await start({ draft });
  open();
  store.getState().cancelDraft();
  await Promise.resolve();
  expect([form()?.source, form()?.note]).toEqual([{ by: 'person' }, emptyHandoffNote]);
});

test('typing is weighed once it has paused', async () => {
  const weigh = vi.fn(() => Promise.resolve({ options: [option] }));
  const { store, form, open, clock } = await start({ weigh });
  open();
  await vi.waitFor(() => expect(form()?.source.by).toBe('model'));
  weigh.mockClear();
  store.getState().write('goal', 'A');
  store.getState().write('goal', 'AB');
  expect(weigh).not.toHaveBeenCalled();
  clock.advance(300);
  expect(weigh).toHaveBeenCalledExactlyOnceWith({ conversationId: 'c1', model, note: { ...drafted, goal: 'AB' } });
});

test('a handoff closes the dialog and can be undone, which brings the model before back', async () => {
  const handoff = sampleHandoff();
  const make = () => Promise.resolve({ handoff, conversation: conversation('c1', { model }) });
  const takeBack = vi.fn(() => Promise.resolve({}));
  const { store, toasts, form, open, chooseModel } = await start({ make, takeBack });
  open();
  expect(await store.getState().send()).toBe(true);
  expect([store.getState().openId, form(), toasts.getState().toast?.text]).toEqual([
    undefined,
    undefined,
    'Handed off to Alpha Large',
  ]);
  toasts.getState().act();
  await vi.waitFor(() => expect(chooseModel).toHaveBeenCalledExactlyOnceWith({ id: 'c1' }));
  expect(takeBack).toHaveBeenCalledExactlyOnceWith({ id: handoff.id });
});

test('a refused handoff keeps what was filled in and says why', async () => {
  const { store, form, open } = await start({ make: () => Promise.reject(diskIsFull()) });
  open();
  store.getState().write('goal', 'Ship it.');
  expect(await store.getState().send()).toBe(false);
  expect([store.getState().openId, form()?.note.goal, form()?.problem, form()?.isSending]).toEqual([
    'c1',
    'Ship it.',
    'The disk is full. Free some space and try again.',
    false,
  ]);
});
