import { assertNever } from '../../shared/model/assert-never.ts';
import type { Message } from '../../shared/model/message.ts';
import { formatCount } from './format/format-tokens.ts';

/** One sentence about an answer for assistive technology. */
export function announce(answer: Message): string {
  const name = answer.provenance?.modelLabel ?? 'The model';
  switch (answer.status) {
    case 'streaming':
      return answer.provenance ? `${name} is answering` : 'Choosing a model';
    case 'complete':
      return `Answer ready${tokens(answer)}`;
    case 'stopped':
      return 'Answer stopped';
    case 'interrupted':
      return 'The answer was interrupted. What arrived is kept.';
    case 'failed':
      return answer.failure?.message ?? `${name} could not answer.`;
    default:
      return assertNever(answer.status);
  }
}

function tokens({ provenance }: Message): string {
  if (!provenance?.usage) return '';
  return `, ${formatCount(provenance.usage.outputTokens)} tokens`;
}
