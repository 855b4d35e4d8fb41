import { expect, test } from 'vitest';
import { describeChoice } from '../../../../renderer/lib/routing/describe-choice.ts';
import type { ChoiceReason } from '../../../../shared/model/message.ts';
import { sampleNames } from '../../support/sample-names.ts';

const choices: readonly (readonly [ChoiceReason, string])[] = [
  [{ by: 'person' }, 'chosen by you'],
  [{ by: 'default' }, 'default model'],
  [{ by: 'rule', ruleId: 'r1', ruleName: 'Quick tasks' }, 'via rule Quick tasks'],
  [{ by: 'task', task: 'code' }, 'by task code'],
  [{ by: 'strategy', strategy: 'cheapest' }, 'cheapest'],
  [{ by: 'strategy', strategy: 'balanced' }, 'best balanced'],
  [{ by: 'sticky' }, 'same model as before'],
  [{ by: 'throttle', budget: 'daily budget' }, 'budget nearly spent: cheapest'],
  [{ by: 'replacement', of: 'openai/gpt-4' }, 'replaces Label of openai/gpt-4'],
  [{ by: 'continuation', of: 'groq/llama' }, 'goes on where GROQ broke off'],
];

test.each(choices)('a choice made by $by is said in a few words', (choice, words) => {
  expect(describeChoice(choice, sampleNames)).toBe(words);
});
