import { describe, expect, test } from 'vitest';
import { compilePattern } from '../../../electron/core/routing/compile-pattern.ts';
import { decide } from '../../../electron/core/routing/decide.ts';
import type { DecideInput } from '../../../electron/core/routing/decide-input.ts';
import { type Candidate, Decision } from '../../../shared/model/decision.ts';
import { anInput } from '../../support/arbitrary-routing.ts';
import { sampleInput, sampleRoutable, sampleRule } from '../../support/sample-routing.ts';
import { fc } from '../../support/seeded-properties.ts';

describe('whatever the rules, the policy and the state', () => {
  test('no model that is left out is a candidate, and none stands there twice', () => {
    fc.assert(
      fc.property(anInput, (sample) => {
        const { candidates, excluded } = decide(sampleInput(sample));
        const chosen = candidates.map(({ model }) => model);
        expect(excluded.filter(({ model }) => chosen.includes(model))).toEqual([]);
        expect(new Set(chosen).size).toBe(chosen.length);
        expect(chosen.length).toBeLessThanOrEqual(1 + (sample.policy?.maxFallbacks ?? 2));
      }),
    );
  });

  test('every candidate could be asked now', () => {
    fc.assert(
      fc.property(anInput, (sample) => {
        const input = sampleInput(sample);
        const faults = decide(input).candidates.flatMap((candidate) => faultsOf(candidate, input));
        expect(faults).toEqual([]);
      }),
    );
  });

  test('the same input leads to the same decision, which is well-formed', () => {
    fc.assert(
      fc.property(anInput, (sample) => {
        const decision = decide(sampleInput(sample));
        expect(decide(sampleInput(structuredClone(sample)))).toEqual(decision);
        expect(Decision.parse(decision)).toEqual(decision);
      }),
    );
  });

  test('neither the order of the rules nor that of the models counts', () => {
    const shuffled = anInput.chain((sample) =>
      fc.record({
        sample: fc.constant(sample),
        rules: fc.shuffledSubarray([...(sample.rules ?? [])], { minLength: sample.rules?.length ?? 0 }),
        models: fc.shuffledSubarray([...sample.models], { minLength: sample.models.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ sample, rules, models }) => {
        const { excluded, ...decision } = decide(sampleInput({ ...sample, rules, models }));
        const { excluded: expected, ...rest } = decide(sampleInput(sample));
        expect(decision).toEqual(rest);
        // In which order models of a pool were looked at means nothing.
        expect(new Set(excluded)).toEqual(new Set(expected));
      }),
    );
  });

  test('each rule is either the one that decides or is said to be passed over', () => {
    fc.assert(
      fc.property(anInput, (sample) => {
        const { reason, skippedRules } = decide(sampleInput(sample));
        const skipped = skippedRules.map(({ ruleId }) => ruleId);
        const decides = reason.by === 'rule' ? [reason.ruleId] : [];
        const all = new Set((sample.rules ?? []).map(({ id }) => id));
        expect(new Set(skipped).size).toBe(skipped.length);
        expect(skipped.filter((id) => decides.includes(id))).toEqual([]);
        if (reason.by !== 'throttle') expect(new Set([...skipped, ...decides])).toEqual(all);
      }),
    );
  });
});

test('of rules with one priority that all match, the oldest decides, in whatever order they come', () => {
  const models = [sampleRoutable('one/alpha')];
  const rules = [30, 10, 20, 40].map((createdAt) => sampleRule(`made-${createdAt}`, 'one/alpha', { createdAt }));
  fc.assert(
    fc.property(fc.shuffledSubarray(rules, { minLength: rules.length }), (shuffled) => {
      expect(decide(sampleInput({ models, rules: shuffled })).reason).toEqual({
        by: 'rule',
        ruleId: 'made-10',
        ruleName: 'Rule made-10',
      });
    }),
  );
});

test('any pattern is either prepared or refused with a reason, and never throws', () => {
  const unit = fc.constantFrom(...Array.from('ab(){}[]*+?|^$.,-:=!<>\\pPdbk19é'));
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit }), fc.string({ unit }), (pattern, text) => {
      const rules = [
        sampleRule('odd', 'one/alpha', { when: { type: 'regex', pattern } }),
        sampleRule('last', 'one/alpha', { createdAt: 1 }),
      ];
      const { skippedRules } = decide(sampleInput({ models: [sampleRoutable('one/alpha')], rules, request: { text } }));
      const isValid = compilePattern(pattern).type === 'valid';
      expect(skippedRules.filter(({ why }) => why === 'invalid')).toHaveLength(isValid ? 0 : 1);
    }),
  );
});

/** What keeps a candidate from answering, read from the input anew. */
function faultsOf({ model, role, parameters, estimate }: Candidate, input: DecideInput): readonly string[] {
  const { request, state, policy, catalogue } = input;
  const { allowedModels, blockedModels = [] } = policy.fields;
  const found = catalogue.resolve(model, state.now);
  if (!found) return [`${model} is unknown`];
  const { row, providerId, ...standing } = found.model;
  const names = [found.ownRef, model];
  const isOwn = (ref: string) => names.includes(ref) || names.includes(catalogue.resolve(ref, state.now)?.ownRef ?? '');
  const micros = estimate.cost.basis === 'price' ? estimate.cost.micros : 0;
  const faults = {
    unready: !standing.isProviderEnabled || !standing.hasKey || !standing.isEnabled,
    over: found.replaces !== undefined || row.lifecycle.status === 'retired',
    offline: state.isOffline && (standing.providerKind === 'cloud' || standing.providerKind === 'custom'),
    unable: request.needs.some((need) => !row.abilities.includes(need)),
    small: request.contextTokens + (parameters.maxOutputTokens ?? 0) > (row.contextTokens ?? Infinity),
    blocked: blockedModels.includes(model) || blockedModels.includes(found.ownRef),
    forbidden: allowedModels !== undefined && !allowedModels.some(isOwn),
    resting: role !== 'last-resort' && (state.openBreakers.has(model) || state.downProviders.has(providerId)),
    keyless: state.keysOut.has(providerId),
    limited: (state.rateLimitWaitMs.get(model) ?? 0) > 5_000,
    dear: state.budgets.some(
      ({ scope, leftMicros }) =>
        (scope.type !== 'provider' || scope.providerId === providerId) && micros > 0 && micros > leftMicros,
    ),
  };
  return Object.entries(faults).flatMap(([fault, isSo]) => (isSo ? [`${model} is ${fault}`] : []));
}
