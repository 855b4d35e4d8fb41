import { expect, test } from 'vitest';
import { settle } from '../../support/window-parts.ts';
import { rule, startRules } from './start-rules.ts';

test('a rule is moved at once and then saved, and goes back with undo', async () => {
  const { rules, names, keptNames } = await startRules();
  rules.getState().move('c', 0);
  expect(names()).toEqual(['c', 'a', 'b']);
  await settle();
  expect(keptNames()).toEqual(['c', 'a', 'b']);
  rules.getState().undo();
  await settle();
  expect(keptNames()).toEqual(['a', 'b', 'c']);
  rules.getState().redo();
  await settle();
  expect([names(), keptNames()]).toEqual([
    ['c', 'a', 'b'],
    ['c', 'a', 'b'],
  ]);
});

test('a deleted rule comes back as it was from its toast; a shipped one is not deleted', async () => {
  const { rules, names, kept, toast } = await startRules();
  rules.getState().remove('a');
  await settle();
  expect([names(), kept.has('a'), toast()?.text]).toEqual([['b', 'c'], false, 'Deleted a']);
  toast()?.action?.run();
  await settle();
  expect(kept.get('a')).toEqual(rule('a', 90));

  rules.getState().remove('c');
  expect(names()).toEqual(['a', 'b', 'c']);
  expect(toast()?.text).toBe('c comes with Switchboard and cannot be deleted. Turn it off instead.');
});

test('letters of one field are one step', async () => {
  const { rules, names } = await startRules();
  const { id, origin, createdAt, ...draft } = rule('a', 90);
  for (const name of ['N', 'Ne', 'New']) rules.getState().save('a', { ...draft, name }, 'name');
  await settle();
  expect(names()).toEqual(['New', 'b', 'c']);
  rules.getState().undo();
  expect(names()).toEqual(['a', 'b', 'c']);
});

test('a change of another window to the open rule is told of, and mine can be brought back', async () => {
  const { rules, kept, names, keptNames } = await startRules();
  rules.getState().select('a');
  kept.set('a', rule('a', 90, { name: 'theirs' }));
  await rules.getState().read();
  expect([names()[0], rules.getState().foreign?.id]).toEqual(['theirs', 'a']);
  rules.getState().bringMineBack();
  await settle();
  expect([keptNames()[0], rules.getState().foreign]).toEqual(['a', undefined]);
});

test('what another window types is one step, whatever else is changed here meanwhile, and mine comes back whole', async () => {
  const { rules, kept } = await startRules();
  rules.getState().select('a');
  for (const name of ['th', 'thei', 'their']) {
    kept.set('a', rule('a', 90, { name }));
    await rules.getState().read();
    if (name === 'th') rules.getState().setEnabled('b', false);
    await settle();
  }
  expect(rules.getState().past).toHaveLength(2);
  rules.getState().bringMineBack();
  await settle();
  expect([kept.get('a')?.name, kept.get('b')?.isEnabled, rules.getState().foreign]).toEqual(['a', false, undefined]);
});

test('undo, redo and the toast leave what another window has changed in the rule since', async () => {
  const { rules, kept, toast } = await startRules();
  const theirs = () => ({ ...(kept.get('a') ?? rule('a', 90)), moveOn: ['error' as const] });
  rules.getState().setEnabled('a', false);
  await settle();
  kept.set('a', theirs());
  await rules.getState().read();
  rules.getState().undo();
  await settle();
  const undone = kept.get('a');
  rules.getState().redo();
  await settle();
  expect([undone, kept.get('a'), toast()]).toEqual([
    rule('a', 90, { moveOn: ['error'] }),
    rule('a', 90, { isEnabled: false, moveOn: ['error'] }),
    undefined,
  ]);
});

test('taking back another change leaves the word of the other window', async () => {
  const { rules, kept } = await startRules();
  rules.getState().select('a');
  kept.set('a', rule('a', 90, { name: 'theirs' }));
  await rules.getState().read();
  rules.getState().setEnabled('b', false);
  rules.getState().undo();
  await settle();
  expect([kept.get('a')?.name, rules.getState().foreign?.id]).toEqual(['theirs', 'a']);
});

test('what I change between two changes of another window is mine when it is brought back', async () => {
  const { rules, kept } = await startRules();
  rules.getState().select('a');
  kept.set('a', rule('a', 90, { name: 'first' }));
  await rules.getState().read();
  rules.getState().setEnabled('a', false);
  await settle();
  kept.set('a', rule('a', 90, { name: 'second', isEnabled: false }));
  await rules.getState().read();
  rules.getState().bringMineBack();
  await settle();
  expect(kept.get('a')).toEqual(rule('a', 90, { name: 'first', isEnabled: false }));
});

test('what this window has changed by another way is no change of another window, while what follows is', async () => {
  const { rules, kept, names } = await startRules();
  rules.getState().select('a');
  kept.set('a', rule('a', 90, { name: 'mine' }));
  await Promise.all([rules.getState().read(), rules.getState().readOwn()]);
  expect([names()[0], rules.getState().foreign, rules.getState().past]).toEqual(['mine', undefined, []]);
  kept.set('a', rule('a', 90, { name: 'theirs' }));
  await rules.getState().read();
  expect(rules.getState().foreign?.id).toBe('a');
});

test('the open rule is brought back where another window deleted it', async () => {
  const { rules, kept, toast, keptNames } = await startRules();
  rules.getState().select('a');
  kept.delete('a');
  await rules.getState().read();
  expect(toast()?.text).toBe('a was deleted in another window');
  toast()?.action?.run();
  await settle();
  expect(keptNames()).toEqual(['a', 'b', 'c']);
});

test('a change of another window to a rule that is not open is taken over without a word', async () => {
  const { rules, kept, names } = await startRules();
  rules.getState().select('b');
  kept.set('a', rule('a', 90, { name: 'theirs' }));
  await rules.getState().read();
  expect([names()[0], rules.getState().foreign]).toEqual(['theirs', undefined]);
});

test('what is typed is saved once it is valid and kept until then', async () => {
  const { rules, forms, names } = await startRules();
  forms.getState().edit(rule('a', 90), (form) => ({ ...form, name: '' }), 'name');
  expect([names()[0], forms.getState().typed.a?.form.name]).toEqual(['a', '']);
  forms.getState().edit(rule('a', 90), (form) => ({ ...form, name: 'Better ' }), 'name');
  await settle();
  expect([names()[0], forms.getState().typed.a?.form.name]).toEqual(['Better', 'Better ']);
  forms.getState().discard('a');
  expect(forms.getState().typed.a).toBeUndefined();
  expect(rules.getState().past).toHaveLength(1);
});

test('a rule that is turned off while something in it is not valid stays off when that is mended', async () => {
  const { rules, forms, kept } = await startRules();
  forms.getState().edit(rule('a', 90), (form) => ({ ...form, name: '' }), 'name');
  rules.getState().setEnabled('a', false);
  await settle();
  forms.getState().edit(rule('a', 90, { isEnabled: false }), (form) => ({ ...form, name: 'Mended' }), 'name');
  await settle();
  expect(kept.get('a')).toMatchObject({ name: 'Mended', isEnabled: false });
});
