import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { composeCore } from '../../electron/compose/compose-core.ts';
import { modelRef } from '../../shared/model/ids.ts';
import type { RuleDraft } from '../../shared/model/rule.ts';
import { shippedCatalogue } from '../support/shipped-catalogue.ts';
import { report } from './bench-result.ts';
import { seedTraces } from './seed-traces.ts';
import { createSampleText } from './varied-text.ts';
import { useOfferedKeys } from '../support/use-environment-keys.ts';

const requestCount = 10_000;
const ruleCount = 50;
const manyRules = 10_000;

/** The messages of a busy week through 50 rules and one more that is not saved, in a whole core with its database. */
const directory = mkdtempSync(join(tmpdir(), 'switchboard-bench-'));
const sampleText = createSampleText();
const catalogue = shippedCatalogue();
const models = catalogue.rows.flatMap(({ id }) => catalogue.modelsOf(id).map((model) => modelRef(id, model.id)));
seedTraces(directory, { requestCount, now: Date.now(), models, textOf: () => sampleText(80) });
const core = await composeCore({
  host: 'browser',
  version: '0.0.0-bench',
  dataDirectory: directory,
  environment: { SWITCHBOARD_SECRETS: 'session', OPENAI_API_KEY: 'test-key-000000000000' },
});
await useOfferedKeys(core.api);
for (let index = 0; index < ruleCount; index += 1) await core.api.rules.save({ draft: ruleOf(index) });

await measure('first');
await measure('again');
await measureManyRules();

await core.close();
rmSync(directory, { recursive: true, force: true });

async function measure(name: string): Promise<void> {
  const delays = monitorEventLoopDelay({ resolution: 1 });
  delays.enable();
  const from = performance.now();
  const edits = { save: [{ draft: { ...ruleOf(0), priority: 999 } }], remove: [] };
  let replayedCount = 0;
  for await (const { tally } of core.api.routing.replay({ days: 30, edits }, { signal: new AbortController().signal }))
    replayedCount = tally.replayedCount;
  const elapsedMs = performance.now() - from;
  delays.disable();
  if (replayedCount !== requestCount) throw new Error(`Only ${String(replayedCount)} requests were replayed.`);
  report({ name: `replay of 10,000 requests, ${name}`, unit: 'ms', value: elapsedMs });
  report({
    name: `replay of 10,000 requests, ${name}, event loop held, p99`,
    unit: 'ms',
    value: delays.percentile(99) / 1e6,
  });
}

/** The rules of an import that is not saved yet, until the first requests have gone through them. */
async function measureManyRules(): Promise<void> {
  const edits = { save: Array.from({ length: manyRules }, (_, index) => ({ draft: ruleOf(index) })), remove: [] };
  const stop = new AbortController();
  const delays = monitorEventLoopDelay({ resolution: 1 });
  delays.enable();
  const from = performance.now();
  for await (const { tally } of core.api.routing.replay({ days: 30, edits }, { signal: stop.signal })) {
    if (tally.replayedCount > 0) stop.abort();
  }
  const elapsedMs = performance.now() - from;
  delays.disable();
  report({ name: 'replay through 10,000 unsaved rules, first figures', unit: 'ms', value: elapsedMs });
  report({
    name: 'replay through 10,000 unsaved rules, event loop held, p99',
    unit: 'ms',
    value: delays.percentile(99) / 1e6,
  });
}

function ruleOf(index: number): RuleDraft {
  return {
    name: `Rule ${String(index)}`,
    priority: Math.max(0, 500 - index),
    isEnabled: true,
    when: { type: 'keyword', words: [`absent${String(index)}`, `missing word ${String(index)}`], match: 'any' },
    target: { type: 'model', model: 'openai/gpt-6.1-sol' },
    fallbacks: [],
  };
}
