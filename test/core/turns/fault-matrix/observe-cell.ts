import { z } from 'zod';
import type { KeyView } from '../../../../shared/model/key.ts';
import type { Message } from '../../../../shared/model/message.ts';
import type { TraceStep } from '../../../../shared/model/trace.ts';
import type { ReceivedRequest } from '../../../support/fake-provider/received-request.ts';
import type { CellResult, KeyStanding, Role } from './cell-result.ts';
import type { MatrixWorld } from './matrix-world.ts';
import { type CellModel, keyOfMasked, price } from './add-model.ts';
import type { CellSetUp } from './set-up-cell.ts';

export interface PlayedCell extends CellSetUp {
  readonly turnId: string;
  readonly startedAt: number;
}

/** What the servers, the conversation, the trace, the database, the breakers and the keys say of a case. */
export async function observeCell(world: MatrixWorld, cell: PlayedCell): Promise<Omit<CellResult, 'afterwards'>> {
  const { api, servers } = world;
  const { conversationId, turnId } = cell;
  const roleOf = (ref: string): Role => (ref === cell.models.wanted.ref ? 'wanted' : 'fallback');
  const { messages } = await api.conversations.messages({ id: conversationId, limit: 10 });
  const { steps } = await api.traces.read({ turnId });
  const usage = await readUsage(world, turnId);
  const { costMicros } = await api.conversations.spend({ id: conversationId });
  return {
    requests: [
      ...(await Promise.all(answersAsked(servers.wanted.requests).map(seenRequest('wanted')))),
      ...(await Promise.all(answersAsked(servers.fallback.requests).map(seenRequest('fallback')))),
    ],
    answer: seenAnswer(messages[1], roleOf),
    trace: steps.flatMap((step) => seenStep(step, roleOf)),
    usage: usage.map((record) => seenRecord(record, roleOf)),
    isSpendRight: costMicros === usage.reduce((sum, record) => sum + (record.cost_micros ?? 0), 0),
    openAttemptCount: countOpenAttempts(world),
    breakers: {
      wanted: await seenBreaker(world, cell.models.wanted),
      fallback: await seenBreaker(world, cell.models.fallback),
    },
    keys: { wanted: await seenKeys(world, cell, 'wanted'), fallback: await seenKeys(world, cell, 'fallback') },
  };
}

/** Without the free calls that look after health. */
function answersAsked(requests: readonly ReceivedRequest[]): readonly ReceivedRequest[] {
  return requests.filter(({ route }) => route.kind === 'answer');
}

function seenRequest(role: Role) {
  return async ({ headers, outcome }: ReceivedRequest): Promise<CellResult['requests'][number]> => ({
    role,
    key: keyOfMasked(headers.authorization),
    outcome: await outcome,
  });
}

function seenAnswer(answer: Message | undefined, roleOf: (ref: string) => Role): CellResult['answer'] {
  const { provenance, failure } = answer ?? {};
  return {
    status: answer?.status ?? 'missing',
    text: answer?.text ?? '',
    answeredBy: provenance && roleOf(provenance.model),
    insteadOf: provenance?.insteadOf && roleOf(provenance.insteadOf.model),
    failureKind: failure?.kind,
    saysKeysAreOut: /^(every|no) key\b/i.test(failure?.message ?? ''),
    failedAttempts: (provenance?.failedAttempts ?? []).map((attempt) => ({
      role: roleOf(attempt.model),
      kind: attempt.failure.kind,
    })),
  };
}

function seenStep(step: TraceStep, roleOf: (ref: string) => Role): CellResult['trace'] {
  if (step.type === 'wait') return [{ waitedMs: step.durationMs }];
  if (step.type !== 'attempt') throw new Error(`No case has a step of the type ${step.type}.`);
  const { model, keyLabel, outcome, failure, durationMs } = step;
  return [{ role: roleOf(model), key: keyOfLabel(keyLabel), outcome, kind: failure?.kind, durationMs }];
}

const StoredUsage = z.object({
  model: z.string(),
  key_label: z.string().nullable(),
  outcome: z.string(),
  failure_kind: z.string().nullable(),
  input_tokens: z.int(),
  output_tokens: z.int(),
  is_estimated: z.int(),
  cost_micros: z.int().nullable(),
});
type StoredUsage = z.infer<typeof StoredUsage>;

/** Who asks for sums makes the core write what waits. */
async function readUsage({ api, database }: MatrixWorld, turnId: string): Promise<readonly StoredUsage[]> {
  await api.usage.today({ timeZone: 'UTC' });
  const rows = database.prepare('SELECT * FROM usage_records WHERE turn_id = ? ORDER BY attempt_index').all(turnId);
  return z.array(StoredUsage).parse(rows);
}

function seenRecord(record: StoredUsage, roleOf: (ref: string) => Role): CellResult['usage'][number] {
  const { input_tokens: input, output_tokens: output, is_estimated: isEstimated } = record;
  const measured = isEstimated === 1 ? 'estimated' : 'reported';
  return {
    role: roleOf(record.model),
    key: keyOfLabel(record.key_label ?? undefined),
    outcome: record.outcome,
    kind: record.failure_kind ?? undefined,
    tokens: input + output === 0 ? 'none' : measured,
    isCostRight: record.cost_micros === (input * price.input + output * price.output) / 1_000_000,
  };
}

function countOpenAttempts({ database }: MatrixWorld): number {
  const row = database.prepare('SELECT COUNT(*) AS open FROM running_attempts').get();
  return z.object({ open: z.int() }).parse(row).open;
}

async function seenBreaker({ api }: MatrixWorld, { providerId, ref }: CellModel) {
  const { providers } = await api.health.read({});
  const breaker = providers.find((one) => one.providerId === providerId)?.breakers.find(({ model }) => model === ref);
  return breaker && { state: breaker.state, failures: breaker.consecutiveFailures };
}

async function seenKeys({ api }: MatrixWorld, { models, startedAt }: PlayedCell, role: Role) {
  const { keys } = await api.keys.list({});
  const own = keys.filter(({ providerId }) => providerId === models[role].providerId);
  return own.toSorted((one, other) => one.position - other.position).map((key) => seenStanding(key, startedAt));
}

function seenStanding({ standing }: KeyView, startedAt: number): KeyStanding {
  const until = standing && 'until' in standing ? standing.until : undefined;
  return { state: standing?.state ?? 'missing', untilMs: until && until - startedAt };
}

function keyOfLabel(label: string | undefined): number {
  return Number(label?.replace('Key ', ''));
}
