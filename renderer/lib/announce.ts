import { assertNever } from '../../shared/model/assert-never.ts';
import { splitModelRef } from '../../shared/model/ids.ts';
import type { Message, Provenance } from '../../shared/model/message.ts';
import { failureWords } from './failure-words.ts';
import { formatCount } from './format/format-tokens.ts';

/** One sentence about an answer for assistive technology. */
export function announce(answer: Message): string {
  const name = answer.provenance?.modelLabel ?? 'The model';
  switch (answer.status) {
    case 'streaming':
      return answer.provenance ? `${tookOver(answer.provenance)}${name} is answering` : 'Choosing a model';
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

/** "Llama 3.3 70B rate limited, Together took over. " where an attempt failed before. */
function tookOver({ failedAttempts, model, providerLabel }: Provenance): string {
  const last = failedAttempts.at(-1);
  if (!last) return '';
  const failed = `${last.modelLabel ?? splitModelRef(last.model).modelId} ${failureWords[last.failure.kind].brief}`;
  return last.model === model ? `${failed}, asked again. ` : `${failed}, ${providerLabel} took over. `;
}

function tokens({ provenance }: Message): string {
  if (!provenance?.usage) return '';
  const { outputTokens } = provenance.usage;
  return `, ${formatCount(outputTokens)} ${outputTokens === 1 ? 'token' : 'tokens'}`;
}
