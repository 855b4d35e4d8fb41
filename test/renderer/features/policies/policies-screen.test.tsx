import { act } from 'react';
import { expect, test } from 'vitest';
import { StoresContext } from '../../../../renderer/client/stores-context.ts';
import { PoliciesScreen } from '../../../../renderer/features/policies/policies-screen.tsx';
import { mount } from '../../lib/mount.tsx';
import { createPolicyCore } from '../../support/policy-core.ts';
import { typeInto } from '../../support/type-into.ts';
import { createTestWindow, settle } from '../../support/window-parts.ts';

async function open(parts = createPolicyCore()) {
  const { stores } = createTestWindow(parts.core, '#/policies');
  await mount(
    <StoresContext value={stores}>
      <PoliciesScreen views={null} />
    </StoresContext>,
  );
  await act(async () => {
    stores.policies.getState().open({ layer: 'profile' });
    await stores.endings.getState().read();
    await settle();
  });
  return { ...parts, stores };
}

function row(field: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-field="${field}"]`);
  if (!found) throw new Error(`There is no row for ${field}.`);
  return found;
}

async function press(label: string): Promise<void> {
  const button = [...document.querySelectorAll<HTMLElement>('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === label,
  );
  await act(async () => {
    button?.click();
    await settle();
  });
}

test('a row says what it inherits and from where, is set to that, and inherits again', async () => {
  const { stored } = await open();
  const before = row('maxFallbacks').textContent;
  await press('Set here: Fallbacks');
  const set = [row('maxFallbacks').querySelector('input')?.value, stored.get('profile')];
  await press('Inherit again: Fallbacks');
  expect([before, set, stored.get('profile'), row('maxFallbacks').querySelector('input')]).toEqual([
    'FallbacksHow many other models are tried, from 0 to 102built inSet here',
    ['2', { maxFallbacks: 2 }],
    {},
    null,
  ]);
});

test('what is typed is saved when its field is left, not digit by digit; what is no value stays with the reason', async () => {
  const { stored } = await open();
  const leave = () =>
    act(async () => {
      row('maxCostPerDayMicros')
        .querySelector('input')
        ?.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
      await settle();
    });
  const note = () => document.querySelector('.policy-saved')?.textContent;
  const problem = () => row('maxCostPerDayMicros').querySelector('[role="alert"]')?.textContent;
  await press('Set here: Cost per day');
  const opened = [stored.get('profile'), problem()];
  await typeInto(row('maxCostPerDayMicros'), 'Cost per day', '-5');
  await leave();
  const refused = [stored.get('profile'), problem(), note()];
  await typeInto(row('maxCostPerDayMicros'), 'Cost per day', '50');
  const typed = [stored.get('profile'), note()];
  await leave();
  const saved = [stored.get('profile'), note()];
  await typeInto(row('maxCostPerDayMicros'), 'Cost per day', '');
  await leave();
  expect([opened, refused, typed, saved, stored.get('profile'), problem(), note()]).toEqual([
    [{}, undefined],
    [{}, 'A limit is not below 0. Write dollars, such as 5 or 0.25.', 'Not saved: 1 thing to mend'],
    [{}, 'Not saved yet'],
    [{ maxCostPerDayMicros: 50_000_000 }, 'Saved'],
    { maxCostPerDayMicros: 50_000_000 },
    'Write dollars, such as 5 or 0.25. Until then $50.00 holds.',
    'Not saved: 1 thing to mend',
  ]);
});

test('what is taken back and done again is told beside Saved, until something else is changed', async () => {
  const { stored, stores } = await open();
  const step = (way: 'undo' | 'redo') =>
    act(async () => {
      stores.policies.getState()[way]();
      await settle();
    });
  const told = () => document.querySelector('.policy-undone[aria-live="polite"]')?.textContent;
  await press('Set here: Fallbacks');
  const changed = told();
  await step('undo');
  const undone = [told(), stored.get('profile')];
  await step('redo');
  const again = [told(), stored.get('profile')];
  await press('Inherit again: Fallbacks');
  expect([changed, undone, again, told()]).toEqual([
    '',
    ['Undone: Fallbacks, inherited again. Nothing more to undo', {}],
    ['Done again: Fallbacks, now 2. Nothing more to redo', { maxFallbacks: 2 }],
    '',
  ]);
});

test('a model that is gone is named in its list, taken out of it, and an empty list says what that means', async () => {
  const { stored } = await open(createPolicyCore({ allowedModels: ['groq/gone'] }));
  const listed = row('allowedModels').querySelector('li')?.textContent;
  await press('Remove gone');
  expect([listed, stored.get('profile'), document.querySelector('.banner')?.textContent]).toEqual([
    'gonenot in the list of models',
    { allowedModels: [] },
    'Two settings contradict each other. Nothing can answer.',
  ]);
});

test('a model that goes away is replaced by one press and put back by Undo; none is offered where none is known', async () => {
  const profile = { layer: 'profile' } as const;
  const places = [{ kind: 'policy', scope: profile, field: 'defaultModel' } as const];
  const { sent, stores } = await open(
    createPolicyCore({ defaultModel: 'one/old' }, [
      { model: 'one/old', standing: 'ending', successor: { type: 'model', model: 'one/new' }, places },
      { model: 'one/lost', standing: 'unknown', successor: { type: 'none' }, places },
      { model: 'one/round', standing: 'ended', successor: { type: 'circle' }, places },
    ]),
  );
  const rows = [...document.querySelectorAll('.policy-ending')].map(({ textContent }) => textContent);
  await press('Replace with new');
  const replaced = [stores.policies.getState().view?.own.defaultModel, stores.toasts.getState().toast?.text];
  await act(async () => {
    stores.toasts.getState().act();
    await settle();
  });
  expect([rows, replaced, sent, stores.policies.getState().foreign]).toEqual([
    [
      'old ends soonnew takes over then.Default model everywhereReplace with new',
      'lost not in the list of modelsIt was removed or never there, so it is passed over. Choose another model where it is named.Default model everywhere',
      'round endedIts replacements lead in a circle, so none of them answers. Choose another model where it is named.Default model everywhere',
    ],
    ['one/new', 'Replaced old with new'],
    [
      { model: 'one/old', successor: 'one/new' },
      { set: { defaultModel: 'one/old' }, clear: [] },
    ],
    undefined,
  ]);
});

test('the fallbacks of a task are moved by keys, and a task is held to the models that are named for it', async () => {
  const terms = { model: 'one/new', fallbacks: ['one/a', 'one/b'] };
  const { stored } = await open(createPolicyCore({ tasks: { code: { ...terms, allowed: ['one/new'] } } }));
  const grip = row('tasks').querySelector<HTMLElement>('[aria-label^="b, 2nd of 2"]');
  await act(async () => {
    grip?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', altKey: true, bubbles: true }));
    await settle();
  });
  const moved = [stored.get('profile'), row('tasks').querySelector('p[aria-live]')?.textContent];
  await press('Remove new from models allowed for code');
  expect([moved, stored.get('profile'), document.activeElement?.textContent]).toEqual([
    [{ tasks: { code: { ...terms, fallbacks: ['one/b', 'one/a'], allowed: ['one/new'] } } }, 'b moved to 1st of 2'],
    { tasks: { code: { ...terms, fallbacks: ['one/b', 'one/a'] } } },
    'Any model',
  ]);
});

test('each task is set here and inherited again by itself, and the change is taken back', async () => {
  const terms = { model: 'one/new', fallbacks: ['one/a'] };
  const { stored, stores } = await open(createPolicyCore({ tasks: { code: terms, rewrite: terms } }));
  await act(async () => {
    stores.policies.getState().open({ layer: 'workspace', id: 'work' });
    await settle();
  });
  const shown = () => [...row('tasks').querySelectorAll('[data-task]')].map(({ textContent }) => textContent);
  const before = shown();
  await press('Set here: Code');
  const set = [shown()[1], stored.get('work'), row('tasks').textContent.includes('Inherited: new, from Everywhere')];
  await press('Inherit again: Code');
  const again = [shown(), stored.get('work')];
  await act(async () => {
    stores.policies.getState().undo();
    await settle();
  });
  expect([before, set, again, stored.get('work')]).toEqual([
    ['Codenewfrom EverywhereNo assignment hereSet here', 'Rewritenewfrom EverywhereNo assignment hereSet here'],
    ['Rewritenewfrom EverywhereNo assignment hereSet here', { tasks: { code: terms } }, true],
    [before, {}],
    { tasks: { code: terms } },
  ]);
});

test('an inherited task is left to nobody by the nearer layer, set there again, or inherited again', async () => {
  const terms = { model: 'one/new', fallbacks: [] };
  const { stored, stores } = await open(createPolicyCore({ tasks: { code: terms } }));
  await act(async () => {
    stores.policies.getState().open({ layer: 'workspace', id: 'work' });
    await settle();
  });
  const shown = () => row('tasks').querySelector('[data-task="code"]')?.textContent;
  const before = shown();
  await press('No assignment here: Code');
  const left = [shown(), stored.get('work')];
  await press('Set here: Code');
  const set = stored.get('work');
  await act(async () => {
    stores.policies.getState().undo();
    await settle();
  });
  await press('Inherit again: Code');
  expect([before, left, set, shown(), stored.get('work')]).toEqual([
    'Codenewfrom EverywhereNo assignment hereSet here',
    [
      'CodeNo assignment hereInherited: new, from EverywhereInherit againSet here',
      { tasks: { code: { unassigned: true } } },
    ],
    { tasks: { code: terms } },
    before,
    {},
  ]);
});

test('a task that a farther layer leaves to nobody says so, and can be assigned', async () => {
  const { stored, stores } = await open(createPolicyCore({ tasks: { code: { unassigned: true } } }));
  await act(async () => {
    stores.policies.getState().open({ layer: 'workspace', id: 'work' });
    await settle();
  });
  const before = row('tasks').querySelector('[data-task="code"]')?.textContent;
  await press('Set here: Code');
  expect([before, stored.get('work')]).toEqual([
    'CodeNo assignmentfrom EverywhereSet here',
    { tasks: { code: { plan: 'balanced', fallbacks: [] } } },
  ]);
});

test('a task that no farther layer assigns is removed', async () => {
  const { stored } = await open(createPolicyCore({ tasks: { code: { plan: 'quality', fallbacks: [] } } }));
  await press('Remove Code');
  const removed = [stored.get('profile'), row('tasks').textContent];
  expect(removed).toEqual([{}, 'TasksWhich model or plan does a task, and until whenNoneAdd task']);
});
