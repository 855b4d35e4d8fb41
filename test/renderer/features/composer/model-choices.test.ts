import { expect, test } from 'vitest';
import { modelChoices } from '../../../../renderer/features/composer/model-choices.ts';
import { languageModel, provider } from '../../support/offered-models.ts';

const rows = (groups: ReturnType<typeof modelChoices>) =>
  groups.map(({ value, items }) => [value, ...items.map(({ label, note }) => `${label} | ${note}`)]);

test('automatic stands first, then what can be used, then the rest with its reason', () => {
  const priced = languageModel('openai/gpt', { price: { input: 2_500_000, output: 10_000_000 } });
  const groups = modelChoices(
    [
      languageModel('mistral/large', { isUsable: false }),
      priced,
      languageModel('openai/new'),
      languageModel('ollama/q'),
    ],
    [
      provider('mistral', { label: 'Mistral', keyCount: 0 }),
      provider('openai', { label: 'OpenAI' }),
      provider('ollama', { label: 'Ollama', kind: 'local', needsKey: false }),
    ],
  );
  expect(rows(groups)).toEqual([
    ['Automatic', 'Auto | Rules choose for each message'],
    ['OpenAI', 'Label of gpt | $2.50 in, $10.00 out /M tok', 'Label of new | unpriced'],
    ['Ollama', 'Label of q | free'],
    ['Mistral', 'Label of large | No key: open Settings'],
  ]);
});

test('models that are off or retired are not offered', () => {
  const groups = modelChoices(
    [
      languageModel('openai/off', { isEnabled: false, isUsable: false }),
      languageModel('openai/gone', { lifecycle: { status: 'retired' }, isUsable: false }),
    ],
    [provider('openai')],
  );
  expect(rows(groups)).toEqual([['Automatic', 'Auto | No model can be used yet']]);
});
