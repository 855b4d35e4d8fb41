import { describe, expect, test } from 'vitest';
import { describeAttempts } from '../../../../renderer/features/transcript/describe-attempts.ts';
import { provenance, rateLimited } from './sample-messages.ts';

const labels = { provider: (id: string) => id.toUpperCase(), model: (ref: string) => ref };

describe('describe-attempts', () => {
  test('says nothing where the first attempt answered', () => {
    expect(describeAttempts(provenance(), labels)).toBeUndefined();
  });

  test('says who failed, how, who took over and the time lost', () => {
    expect(describeAttempts(provenance({ failedAttempts: [rateLimited] }), labels)).toEqual({
      failed: 'GROQ rate limited',
      tookOver: 'OpenAI',
      timeLost: '0.2 s lost',
    });
  });

  test('names several providers without their reasons', () => {
    const failedAttempts = [rateLimited, rateLimited, { ...rateLimited, model: 'mistral/large' }];
    expect(describeAttempts(provenance({ failedAttempts }), labels)).toEqual({
      failed: 'GROQ, MISTRAL',
      tookOver: 'OpenAI',
      timeLost: '0.6 s lost',
    });
  });

  test('names nobody where the same provider answered in the end', () => {
    const failedAttempts = [{ ...rateLimited, model: 'openai/gpt-5' }];
    expect(describeAttempts(provenance({ failedAttempts }), labels)?.tookOver).toBeUndefined();
  });
});
