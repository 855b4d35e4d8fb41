import type { MessageId } from '../../../shared/model/ids.ts';
import type { Message } from '../../../shared/model/message.ts';
import { triedModels } from './tried-models.ts';

/** Where no model could answer the trace is open from the start; elsewhere once it is asked for. */
export function isTraceOpen(toggled: ReadonlySet<MessageId>, message: Message): boolean {
  const isOpenAtFirst = message.failure?.kind === 'no_candidate' || triedModels(message) !== undefined;
  return toggled.has(message.id) !== isOpenAtFirst;
}
