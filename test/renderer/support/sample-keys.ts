import type { Failure } from '../../../shared/model/failure.ts';
import type { CredentialTestResult, KeyView } from '../../../shared/model/key.ts';

export function savedKey(id: string, change: Partial<KeyView> = {}): KeyView {
  return {
    id,
    providerId: 'groq',
    label: `Key ${id}`,
    lastFour: 'aB3f',
    source: 'keychain',
    position: 0,
    createdAt: 1,
    hasSecret: true,
    ...change,
  };
}

export const worked: CredentialTestResult = { outcome: 'works', testedAt: 1, durationMs: 400, modelCount: 14 };

export function refused(change: Partial<Failure> = {}): CredentialTestResult {
  return {
    outcome: 'failed',
    testedAt: 1,
    failure: {
      kind: 'invalid_key',
      message: 'Groq refused this key. It may have been revoked, or part of it was not copied.',
      actions: ['replace-key'],
      httpStatus: 401,
      providerCode: 'invalid_api_key',
      providerMessage: 'This key is not known here.',
      ...change,
    },
  };
}
