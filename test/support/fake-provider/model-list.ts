import type { ListShape } from './route.ts';

export const fakeModels = ['fake-large', 'fake-small'] as const;

/** The models of the server, listed as each kind of provider lists them. */
export function modelList(shape: ListShape): unknown {
  const created = 1_700_000_000;
  switch (shape) {
    case 'openai':
      return { object: 'list', data: fakeModels.map((id) => ({ id, object: 'model', created, owned_by: 'fake' })) };
    case 'anthropic':
      return {
        data: fakeModels.map((id) => ({
          type: 'model',
          id,
          display_name: labelOf(id),
          created_at: '2026-01-01T00:00:00Z',
          max_input_tokens: 200_000,
          max_tokens: 64_000,
        })),
        has_more: false,
        first_id: fakeModels[0],
        last_id: fakeModels[1],
      };
    case 'gemini':
      return {
        models: fakeModels.map((id) => ({
          name: `models/${id}`,
          displayName: labelOf(id),
          inputTokenLimit: 1_000_000,
          outputTokenLimit: 65_536,
          supportedGenerationMethods: ['generateContent', 'streamGenerateContent'],
        })),
      };
    case 'cohere':
      return { models: fakeModels.map((name) => ({ name, endpoints: ['chat'], context_length: 128_000 })) };
    case 'bare-array':
      return fakeModels.map((id) => ({ id, type: 'chat', display_name: labelOf(id), context_length: 128_000 }));
    case 'ollama':
      return { models: fakeModels.map((name) => ({ name, model: name, size: 1, details: { family: 'fake' } })) };
  }
}

function labelOf(id: string): string {
  return id === 'fake-large' ? 'Fake Large' : 'Fake Small';
}
