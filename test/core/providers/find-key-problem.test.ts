import { describe, expect, test } from 'vitest';
import { effectiveProvider, withBaseUrl } from '../../../electron/core/providers/effective-provider.ts';
import { findKeyProblem } from '../../../electron/core/providers/find-key-problem.ts';
import { shippedCatalogue } from '../../support/shipped-catalogue.ts';

const { rows } = shippedCatalogue();
const provider = (id: string) => {
  const row = rows.find((candidate) => candidate.id === id);
  if (!row) throw new Error(`no row ${id}`);
  return effectiveProvider(row, {}, {});
};
const problemOf = (secret: string, id = 'openai') => findKeyProblem(secret, provider(id), rows);
const body = 'Ab3'.repeat(20);

describe('what a pasted key gives away', () => {
  test('a key of the right form has no problem', () => {
    expect([problemOf(`sk-proj-${body}`), problemOf(`sk-ant-api03-${body}`, 'anthropic')]).toEqual([
      undefined,
      undefined,
    ]);
  });

  test.each([
    [`OPENAI_API_KEY=sk-${body}`, 'This is a line of a settings file.'],
    [`export OPENAI_API_KEY="sk-${body}"`, 'This is a line of a settings file.'],
    [`Bearer sk-${body}`, 'This is a whole header.'],
    [`"sk-${body}"`, 'This key has quotation marks around it.'],
    [`sk-${body}\nsk-${body}`, 'This key has a space or line break in it.'],
    ['sk-proj-abc...xyz1', 'This key is shortened, as pages show it.'],
    ['sk-••••••••xyz1', 'This key is shortened, as pages show it.'],
    [`sk-${body}é`, 'This key has characters that no key has.'],
  ])('%j is named for what happened on the way', (secret, beginning) => {
    const problem = problemOf(secret);
    expect(problem).toContain(beginning);
    expect(problem).not.toContain(body);
  });

  test.each([
    ['openai', `sk-admin-${body}`, 'This is an admin key'],
    ['anthropic', `sk-ant-admin01-${body}`, 'This is an admin key'],
    ['anthropic', `sk-ant-oat01-${body}`, 'This is a sign-in token of a Claude subscription'],
  ])('a key of %s that cannot chat is told from one that can', (id, secret, beginning) => {
    expect(problemOf(secret, id)).toContain(beginning);
  });

  test('a key that is unmistakably another provider’s is not sent', () => {
    expect(problemOf(`gsk_${body}`)).toBe(
      'This looks like a key of Groq, not of OpenAI. Add it under Groq, or copy another one.',
    );
    expect(problemOf(`sk-ant-api03-${body}`)).toContain('This looks like a key of Anthropic, not of OpenAI.');
  });

  test('a form that several providers share proves nothing', () => {
    expect(problemOf('Ab3'.repeat(11).slice(0, 32), 'cohere')).toBe(undefined);
  });

  test('a gateway of one’s own may hand out any key', () => {
    const moved = withBaseUrl(provider('anthropic'), 'https://gateway.example/v1/');
    expect(findKeyProblem(`sk-${body}`, moved, rows)).toBe(undefined);
    expect(moved.row.baseUrl).toBe('https://gateway.example/v1');
  });
});
