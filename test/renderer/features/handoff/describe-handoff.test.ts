import { expect, test } from 'vitest';
import { choiceTitle, givenWords, reasonWords } from '../../../../renderer/features/handoff/describe-handoff.ts';
import type { Handoff, HandoffReason } from '../../../../shared/model/handoff.ts';
import { sampleHandoff } from '../../../support/sample-handoff.ts';

test.each<[Handoff['given']['what'], string]>([
  ['note', 'the note, about 1,840 tok'],
  ['note-and-last', 'the note and the last 4 messages, about 1,840 tok'],
  ['everything', 'everything, about 1,840 tok'],
  ['summary', 'a summary and the last 4 messages, about 1,840 tok'],
])('%s was given as "%s"', (what, words) => {
  expect(givenWords(sampleHandoff({ given: { what, messageCount: 4, tokens: 1_840 } }))).toBe(words);
});

test.each<[HandoffReason, string]>([
  [{ by: 'person' }, 'chosen by you'],
  [{ by: 'rule', ruleId: 'r', ruleName: 'Quick tasks' }, 'via rule Quick tasks'],
  [{ by: 'fallback', of: 'a/b', modelLabel: 'Groq', failure: 'rate_limited' }, 'in place of Groq: rate limited'],
  [{ by: 'context-window', of: 'a/b', modelLabel: 'Small' }, 'because the window of Small is too small'],
  [{ by: 'sticky' }, 'by default'],
])('%j is "%s"', (reason, words) => {
  expect(reasonWords(reason)).toBe(words);
});

test('each way of handing off is named', () => {
  expect([choiceTitle('note', 0), choiceTitle('note-and-last', 4), choiceTitle('everything', 9)]).toEqual([
    'Note',
    'Note and last 4 messages',
    'Note and whole conversation',
  ]);
});
