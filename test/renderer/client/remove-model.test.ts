import { expect, test, vi } from 'vitest';
import type { ModelView } from '../../../shared/model/language-model.ts';
import { createScriptedCore } from '../../support/scripted-core.ts';
import { languageModel } from '../support/offered-models.ts';
import { createTestWindow, settle } from '../support/window-parts.ts';

async function removeAndUndo(model: ModelView) {
  const add = vi.fn(() => Promise.resolve(model));
  const setLimits = vi.fn(() => Promise.resolve(model));
  const { core } = createScriptedCore({
    models: { list: () => Promise.resolve({ models: [model] }), remove: () => Promise.resolve({}), add, setLimits },
  });
  const { stores } = createTestWindow(core);
  await stores.models.getState().read();
  await stores.models.getState().remove(model);
  stores.toasts.getState().act();
  await settle();
  return { added: add.mock.calls, limited: setLimits.mock.calls };
}

const tuned = languageModel('groq/my-fine-tune', {
  label: 'My fine-tune',
  origin: 'added',
  abilities: ['json'],
  contextTokens: 4_096,
  price: { input: 1_000_000, output: 2_000_000 },
});
const { contextTokens, price } = tuned;
const addition = { providerId: 'groq', modelId: 'my-fine-tune', label: 'My fine-tune', contextTokens, price };

test('Undo adds a removed model as it was', async () => {
  expect(await removeAndUndo(tuned)).toEqual({ added: [[addition]], limited: [] });
});

test('Undo brings the edited limits of a removed model back', async () => {
  expect(await removeAndUndo({ ...tuned, areLimitsEdited: true })).toEqual({
    added: [[addition]],
    limited: [[{ model: 'groq/my-fine-tune', limits: { contextTokens: 4_096, abilities: ['json'] } }]],
  });
});
