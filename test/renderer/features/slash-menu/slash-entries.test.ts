import { expect, test } from 'vitest';
import { slashEntries, type SlashCommand } from '../../../../renderer/features/slash-menu/slash-entries.ts';
import { slashWord } from '../../../../renderer/features/slash-menu/slash-word.ts';

const command = (id: SlashCommand['id'], canRun = true): SlashCommand => ({ id, canRun: () => canRun, run: () => {} });
const commands = [command('choose-model'), command('why-route', false), command('new-conversation'), command('back')];
const ruleCommands = [
  { command: '/fast', rule: 'Real-time response' },
  { command: '/new', rule: 'News' },
];
const words = (typed: string) =>
  slashEntries({ commands, ruleCommands, typed }).map(({ label, entries }) => [label, entries.map(({ word }) => word)]);

test('commands that can run now and those of rules are offered, and a word of a rule goes before one of the window', () => {
  expect(words('/')).toEqual([
    ['Commands', ['/model']],
    ['For your rules', ['/fast', '/new']],
  ]);
});

test('what is typed leaves those that begin with it, whatever its case', () => {
  expect([words('/FA'), words('/m'), words('/nothing')]).toEqual([
    [['For your rules', ['/fast']]],
    [['Commands', ['/model']]],
    [],
  ]);
});

test.each([
  { text: '/', word: '/' },
  { text: '/fast', word: '/fast' },
  { text: '/fast ', word: undefined },
  { text: 'and/or', word: undefined },
  { text: '/etc/hosts', word: undefined },
  { text: '', word: undefined },
])('of "$text" the word is $word', ({ text, word }) => {
  expect(slashWord(text)).toBe(word);
});
