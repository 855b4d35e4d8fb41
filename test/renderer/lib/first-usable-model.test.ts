import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstUsableModel as coreChoice } from '../../../electron/core/providers/first-usable-model.ts';
import { firstUsableModel } from '../../../renderer/lib/first-usable-model.ts';
import { languageModel, provider } from '../support/offered-models.ts';

const price = fc.record({ input: fc.constantFrom(0, 1, 2), output: fc.constantFrom(0, 1) });
const offered = fc.record(
  {
    origin: fc.constantFrom('catalogue', 'added', 'refreshed'),
    tier: fc.constantFrom('standard', 'economy', 'flagship', 'reasoning', 'preview'),
    lifecycle: fc.record({ status: fc.constantFrom('active', 'deprecated', 'preview', 'unverified', 'retired') }),
    isUsable: fc.boolean(),
    price,
  },
  { requiredKeys: ['origin', 'tier', 'lifecycle', 'isUsable'] },
);
const offer = fc.array(
  fc.record({ kind: fc.constantFrom('cloud', 'custom', 'local', 'demo'), models: fc.array(offered, { maxLength: 4 }) }),
  { maxLength: 4 },
);

test('the window expects the very model that the core would choose', () => {
  fc.assert(
    fc.property(offer, (offers) => {
      const providers = offers.map(({ kind }, at) => provider(`p${at}`, { kind }));
      const models = offers.flatMap((one, at) =>
        one.models.map((change, number) => languageModel(`p${at}/m${number}`, change)),
      );
      const known = providers.map(({ id, kind }) => ({
        kind,
        models: models
          .filter(({ providerId, isUsable }) => isUsable && providerId === id)
          .map((row) => ({ ...row, row })),
      }));
      expect(firstUsableModel(providers, models)?.ref).toBe(coreChoice(known)?.ref);
    }),
  );
});
