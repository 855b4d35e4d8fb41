import { expect, test } from 'vitest';
import { z } from 'zod';
import { WireName } from '../../shared/model/wire.ts';
import { listRepositoryFiles, readRepositoryFile } from './repository-files.ts';

const Providers = z.array(z.looseObject({ id: z.string(), baseUrl: z.url() })).min(1);
const Models = z.looseObject({ providers: z.record(z.string(), z.array(z.looseObject({ id: z.string() }))) });

const providers = Providers.parse(readJson('resources/providers.json'));
/** A wire may be called by its own name. */
const providerIds = providers.map(({ id }) => id).filter((id) => !WireName.options.some((wire) => wire === id));
const models = Object.values(Models.parse(readJson('resources/models.json')).providers).flat();

/** Provider ids that are also names of libraries, or plain English: looked for as whole texts only. */
const plainWords = ['openai', 'anthropic', 'together', 'demo', 'jan'];

test('no provider, base URL or model is named in the wires', () => {
  const files = listRepositoryFiles().filter((file) => /^electron\/core\/wire\/.*\.ts$/.test(file));
  const findings = files.flatMap((file) => findNames(readRepositoryFile(file)).map((name) => `${file}: ${name}`));

  expect(files.length).toBeGreaterThan(10);
  expect(findings).toEqual([]);
});

test('a wire that names a provider, a base URL or a model is found', () => {
  expect(findNames("if (row.id === 'openai') skip();")).toEqual(['openai']);
  expect(findNames('const isGroq = true; // groq sends no usage')).toEqual(['groq']);
  expect(findNames("const base = 'https://api.mistral.ai/v1';")).toContain('api.mistral.ai');
  expect(findNames(`send('${models[0]?.id ?? ''}');`)).toEqual([models[0]?.id]);
  expect(findNames("import OpenAI from 'openai';")).toEqual([]);
});

function findNames(source: string): readonly string[] {
  const text = source.replaceAll(/from '[^']+'/g, '');
  const ids = providerIds.filter((id) => isNamed(text, id));
  const hosts = providers.map(({ baseUrl }) => new URL(baseUrl).host).filter((host) => text.includes(host));
  const modelIds = models.map(({ id }) => id).filter((id) => text.includes(id));
  return [...new Set([...ids, ...hosts, ...modelIds])];
}

function isNamed(text: string, id: string): boolean {
  if (plainWords.includes(id)) return text.includes(`'${id}'`);
  // Inside a snake_case word it is a field or a code as it stands on the wire: x_groq, openrouter_credits.
  return new RegExp(`(?<![a-z_])(is|has|from|to)?${id}(?![a-z_])`, 'i').test(text);
}

function readJson(file: string): unknown {
  return JSON.parse(readRepositoryFile(file));
}
