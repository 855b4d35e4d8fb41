import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { StoresContext, useFrom } from '../../../../../renderer/client/stores-context.ts';
import { PriceEditor } from '../../../../../renderer/features/settings/providers/price-editor.tsx';
import type { ModelView } from '../../../../../shared/model/language-model.ts';
import type { Price } from '../../../../../shared/model/price.ts';
import { createScriptedCore } from '../../../../support/scripted-core.ts';
import { mount } from '../../../lib/mount.tsx';
import { languageModel } from '../../../support/offered-models.ts';
import { press, typeInto } from '../../../support/type-into.ts';
import { createTestWindow, settle } from '../../../support/window-parts.ts';

const ref = 'groq/quick';
const input = 'Input price of Label of quick, dollars for a million tokens';
const output = 'Output price of Label of quick, dollars for a million tokens';

function EditedModel({ onDone }: { readonly onDone: () => void }) {
  const model = useFrom(
    ({ models }) => models,
    ({ models }) => models.find((known) => known.ref === ref),
  );
  return <tbody>{model && <PriceEditor model={model} onDone={onDone} />}</tbody>;
}

async function open(price?: Price, own?: Price) {
  const catalogue = languageModel(ref, price && { price });
  const stored: ModelView[] = [own ? { ...catalogue, price: own, isPriceEdited: true } : catalogue];
  const setPrice = vi.fn((wanted: { readonly price?: Price }) => {
    const next = wanted.price ? { ...catalogue, price: wanted.price, isPriceEdited: true } : catalogue;
    stored.splice(0, 1, next);
    return Promise.resolve(next);
  });
  const { core } = createScriptedCore({ models: { list: () => Promise.resolve({ models: stored }), setPrice } });
  const { stores } = createTestWindow(core, '#/settings/providers/groq');
  await stores.models.getState().read();
  const onDone = vi.fn();
  const { page } = await mount(
    <StoresContext value={stores}>
      <table>
        <EditedModel onDone={onDone} />
      </table>
    </StoresContext>,
  );
  const fields = () => [...page.querySelectorAll('input')];
  const shown = () => fields().map(({ value }) => value);
  const problem = () => page.querySelector('[role="alert"]')?.textContent;
  const leave = (from: number, to?: number) =>
    act(async () => {
      const relatedTarget = to === undefined ? null : (fields()[to] ?? null);
      fields()[from]?.dispatchEvent(new FocusEvent('focusout', { bubbles: true, relatedTarget }));
      await settle();
    });
  const escape = (at: number) =>
    act(async () => fields()[at]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })));
  return { page, stores, setPrice, onDone, shown, problem, leave, escape };
}

const priced: Price = { input: 1_000_000, output: 2_000_000, cacheRead: 500_000 };

test('a field that is left is saved with Undo in a toast, and Esc then only closes', async () => {
  const { page, stores, setPrice, onDone, shown, leave, escape } = await open(priced);
  await typeInto(page, input, '7');
  await leave(0, 1);
  const saved = [shown(), stores.toasts.getState().toast?.text];
  await escape(1);
  const closed = onDone.mock.calls.length;
  await act(async () => {
    stores.toasts.getState().act();
    await settle();
  });
  expect([saved, closed, setPrice.mock.calls, shown()]).toEqual([
    [['7', '2', '0.5'], 'Saved the price of Label of quick'],
    1,
    [[{ model: ref, price: { ...priced, input: 7_000_000 } }], [{ model: ref }]],
    ['1', '2', '0.5'],
  ]);
});

test('Undo after two fields brings back the price that stood when the row was opened', async () => {
  const undoneTo = async (catalogue: Price, own?: Price) => {
    const { page, stores, setPrice, shown, leave } = await open(catalogue, own);
    await typeInto(page, input, '7');
    await leave(0, 1);
    await typeInto(page, output, '9');
    await leave(1, 2);
    const saved = shown();
    await act(async () => {
      stores.toasts.getState().act();
      await settle();
    });
    return [saved, setPrice.mock.calls.at(-1), shown()];
  };
  const own: Price = { input: 3_000_000, output: 4_000_000 };
  expect([await undoneTo(priced), await undoneTo(priced, own)]).toEqual([
    [['7', '9', '0.5'], [{ model: ref }], ['1', '2', '0.5']],
    [['7', '9', ''], [{ model: ref, price: own }], ['3', '4', '']],
  ]);
});

test('Esc gives up what is typed before it closes', async () => {
  const { page, setPrice, onDone, shown, escape } = await open(priced);
  await typeInto(page, input, '7');
  await escape(0);
  const given = [shown(), onDone.mock.calls.length];
  await escape(0);
  expect([given, onDone.mock.calls.length, setPrice.mock.calls]).toEqual([[['1', '2', '0.5'], 0], 1, []]);
});

test('what is no price stays with the reason, and Discard brings the price back', async () => {
  const { page, setPrice, onDone, shown, problem, leave } = await open(priced);
  await typeInto(page, input, 'dear');
  await leave(0, 1);
  await press(page, 'Done');
  const refused = [shown(), problem(), onDone.mock.calls.length];
  await press(page, 'Discard');
  expect([refused, shown(), problem(), setPrice.mock.calls]).toEqual([
    [['dear', '2', '0.5'], 'Write dollars for a million tokens, such as 3 or 0.0375.', 0],
    ['1', '2', '0.5'],
    '',
    [],
  ]);
});

test('the first half of a new price waits for the other; one that is left alone says what is missing', async () => {
  const { page, setPrice, problem, leave } = await open();
  await typeInto(page, input, '3');
  await leave(0, 1);
  const half = problem();
  await leave(1);
  const alone = problem();
  await typeInto(page, output, '9');
  await leave(1);
  expect([half, alone, setPrice.mock.calls]).toEqual([
    '',
    'A price needs input and output. Write 0 for what is free.',
    [[{ model: ref, price: { input: 3_000_000, output: 9_000_000 } }]],
  ]);
});
