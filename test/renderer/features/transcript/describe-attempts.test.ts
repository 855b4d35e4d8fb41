import { describe, expect, test } from 'vitest';
import { describeAttempts } from '../../../../renderer/features/transcript/describe-attempts.ts';
import { sampleNames } from '../../support/sample-names.ts';
import { provenance, rateLimited } from './sample-messages.ts';

describe('describe-attempts', () => {
  test('says nothing where the first attempt answered', () => {
    expect(describeAttempts(provenance(), sampleNames)).toBeUndefined();
  });

  test('says who failed, how, who took over and the time lost', () => {
    expect(describeAttempts(provenance({ failedAttempts: [rateLimited] }), sampleNames)).toEqual({
      failed: 'GROQ rate limited',
      tookOver: 'OpenAI',
      timeLost: '0.2 s lost',
    });
  });

  test('names several providers without their reasons', () => {
    const failedAttempts = [rateLimited, rateLimited, { ...rateLimited, model: 'mistral/large' }];
    expect(describeAttempts(provenance({ failedAttempts }), sampleNames)).toEqual({
      failed: 'GROQ, MISTRAL',
      tookOver: 'OpenAI',
      timeLost: '0.6 s lost',
    });
  });

  test('tells models of one provider apart by their names', () => {
    const failedAttempts = [{ ...rateLimited, model: 'openai/gpt-4', modelLabel: 'GPT-4' }];
    expect(describeAttempts(provenance({ failedAttempts }), sampleNames)).toEqual({
      failed: 'GPT-4 rate limited',
      tookOver: 'GPT-5',
      timeLost: '0.2 s lost',
    });
  });

  test('names nobody who took over where the same model answered in the end', () => {
    const failedAttempts = [{ ...rateLimited, model: 'openai/gpt-5' }];
    expect(describeAttempts(provenance({ failedAttempts }), sampleNames)).toEqual({
      failed: 'OpenAI rate limited',
      tookOver: undefined,
      timeLost: '0.2 s lost',
    });
  });
});
