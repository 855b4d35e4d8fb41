import { expect, test } from 'vitest';
import { firstUsableModel, type OfferedModel } from '../../../shared/model/first-usable-model.ts';

const demo = { id: 'demo', kind: 'demo' } as const;
const local = { id: 'ollama', kind: 'local' } as const;
const cloud = { id: 'groq', kind: 'cloud' } as const;
const otherCloud = { id: 'mistral', kind: 'cloud' } as const;

function offered(name: string, providerId: string, change: Partial<OfferedModel> = {}) {
  return {
    name,
    providerId,
    origin: 'catalogue',
    lifecycle: { status: 'active' },
    tier: 'standard',
    ...change,
  } as const;
}

test('cloud providers answer before local ones, and the demo only where there is nothing else', () => {
  const models = [offered('scripted', 'demo'), offered('small', 'ollama'), offered('large', 'groq')];
  expect(firstUsableModel([demo, local, cloud], models)?.name).toBe('large');
  expect(firstUsableModel([demo, local, cloud], models.slice(0, 2))?.name).toBe('small');
  expect(firstUsableModel([demo, local, cloud], models.slice(0, 1))?.name).toBe('scripted');
});

test('the first provider with a model answers, whatever models the next one has', () => {
  const models = [offered('known', 'mistral'), offered('unverified', 'groq', { origin: 'refreshed' })];
  expect(firstUsableModel([cloud, otherCloud], models)?.name).toBe('unverified');
  expect(firstUsableModel([otherCloud, cloud], models)?.name).toBe('known');
});

test('origin counts before lifecycle, lifecycle before tier, and tier before price', () => {
  const cheap = { input: 1, output: 1 };
  const models = [
    offered('listed', 'groq', { origin: 'refreshed', price: cheap }),
    offered('preview', 'groq', { lifecycle: { status: 'preview' }, price: cheap }),
    offered('flagship', 'groq', { tier: 'flagship', price: cheap }),
    offered('unpriced', 'groq'),
    offered('dear', 'groq', { price: { input: 9, output: 9 } }),
    offered('fair', 'groq', { price: { input: 2, output: 2 } }),
  ];
  expect(inOrder(models)).toEqual(['fair', 'dear', 'unpriced', 'flagship', 'preview', 'listed']);
});

test('nothing answers where no model can be used', () => {
  expect(firstUsableModel([cloud, demo], [])).toBeUndefined();
});

function inOrder(models: readonly ReturnType<typeof offered>[]): readonly string[] {
  const first = firstUsableModel([cloud], models);
  return first ? [first.name, ...inOrder(models.filter((model) => model !== first))] : [];
}
