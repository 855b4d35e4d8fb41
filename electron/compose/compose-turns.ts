import type { Failure } from '../../shared/model/failure.ts';
import { splitModelRef, type ModelRef } from '../../shared/model/ids.ts';
import type { KeyView } from '../../shared/model/key.ts';
import type { AuditTrail } from '../core/audit/audit-trail.ts';
import type { ResponseCache } from '../core/cache/response-cache.ts';
import { readWhole } from '../core/attachments/read-whole.ts';
import type { Announce } from '../core/ports/announce.ts';
import type { AttachmentFiles } from '../core/ports/attachment-files.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { Fetch } from '../core/ports/fetch.ts';
import type { Log } from '../core/ports/log.ts';
import type { Random } from '../core/ports/random.ts';
import type { Stores } from '../core/ports/stores.ts';
import type { TokenCounter } from '../core/prompt/count-tokens.ts';
import type { DemoScript } from '../core/providers/demo-answer.ts';
import type { Directory } from '../core/providers/directory.ts';
import type { KeyDirectory } from '../core/providers/key-directory.ts';
import { needsKey } from '../core/providers/usability.ts';
import { FailureError } from '../core/resilience/failure.ts';
import type { Approvals } from '../core/turns/approvals.ts';
import { createTurns, type Turns } from '../core/turns/create-turns.ts';
import { createOpenAnswer } from '../core/turns/open-answer.ts';
import type { Registries } from '../core/turns/registries.ts';
import type { Router } from '../core/turns/router.ts';
import type { Target } from '../core/turns/target.ts';
import type { KeysInOrder } from '../core/turns/turn-ports.ts';
import { internalFailure, keyGoneFailure } from '../core/turns/turn-failures.ts';
import type { UsageBook } from '../core/turns/usage-book.ts';
import { toFailure } from '../core/wire/to-failure.ts';
import { WireError } from '../core/wire/wire-fault.ts';
import type { Alarms } from './raise-alarms.ts';
import type { NoticeBoard } from './notice-board.ts';

interface Parts {
  readonly stores: Stores;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly fetch: Fetch;
  readonly directory: Directory;
  readonly keys: KeyDirectory;
  readonly announce: Announce;
  readonly usageBook: UsageBook;
  readonly notices: NoticeBoard;
  readonly demoScript: DemoScript;
  readonly registries: Registries;
  readonly router: Router;
  readonly approvals: Approvals;
  readonly cache: ResponseCache;
  readonly audit: AuditTrail;
  readonly tokens: TokenCounter;
  readonly attachmentFiles: AttachmentFiles;
  readonly alarms: Alarms;
  readonly onInterrupted: (conversationId: string, answerId: string) => void;
}

/** Gives the turns their surroundings: the router chooses, the keys open, the wires answer. */
export function composeTurns(parts: Parts): Turns {
  const { clock, directory, keys, alarms } = parts;
  const resolve = (model: ModelRef) => directory.resolve(model, { keys: keys.views(), now: clock.now() });

  return createTurns({
    ...parts,
    resolve,
    labelOf: (model) => resolve(model)?.model.label ?? splitModelRef(model).modelId,
    keysFor: (target, conversationId) => keysInOrder(parts, target, conversationId),
    openAnswer: createOpenAnswer(parts),
    toFailure: (error, target, secret) => failureOf(parts, error, { target, secret }),
    countTokens: (text) => parts.tokens.countNow(text).tokens,
    readFile: (sha256, signal) => readWhole(parts.attachmentFiles, sha256, signal),
    onKeyFailed: alarms.keyFailed,
    onQuotaPassed: alarms.quotaPassed,
    onBudgetsPassed: alarms.budgetsPassed,
    onStorageState: parts.notices.storageState,
    onUnsavedAnswers: parts.notices.unsavedAnswers,
  });
}

function keysInOrder({ directory, keys, registries }: Parts, target: Target, conversationId: string): KeysInOrder {
  const { row } = target;
  const own = keys.views().filter(({ providerId, hasSecret }) => providerId === row.id && hasSecret);
  if (own.length === 0 && !needsKey(row)) return { usable: [undefined] };
  const rotation = directory.provider(row.id)?.rotation ?? 'sticky';
  const order = registries.keyRing.order({ providerId: row.id, keys: own, rotation, conversationId });
  const usable = order.usable.flatMap((id) => {
    const key = own.find((candidate) => candidate.id === id);
    if (!key) return [];
    const { label, quota } = key;
    return [{ id, label, secret: () => secretOf(keys, target, key), ...(quota && { quota }) }];
  });
  return { usable, ...(order.resetsAt !== undefined && { resetsAt: order.resetsAt }) };
}

async function secretOf(keys: KeyDirectory, target: Target, { id, label }: KeyView): Promise<string> {
  const secret = await keys.secretOf(id);
  if (secret === undefined) throw new FailureError(keyGoneFailure(target, label));
  return secret;
}

interface Circumstances {
  readonly target: Target;
  readonly secret: string | undefined;
}

/** Faults of the wire are classified; anything else is a mistake of ours, which the log has the details of. */
function failureOf(parts: Parts, error: unknown, { target, secret }: Circumstances): Failure {
  if (error instanceof FailureError) return error.failure;
  if (!(error instanceof WireError)) return internalFailure(parts, error);
  const { row, model, ref } = target;
  return toFailure(error.fault, {
    providerId: row.id,
    providerLabel: row.label,
    providerKind: row.kind,
    model: ref,
    modelLabel: model.label,
    now: parts.clock.now(),
    ...(secret !== undefined && { key: secret }),
  });
}
