import type { Message } from '../../../shared/model/message.ts';

/** One line where an answer was ended by a limit or a filter and may lack its end, was never asked for, or is empty. */
export function EndingNote({ message }: { readonly message: Message }) {
  const words = endingWords(message);
  return words ? <p className="ending-note">{words}</p> : null;
}

function endingWords({ status, provenance, text, toolCalls }: Message): string | undefined {
  if (status === 'stopped' && !provenance) return 'Stopped before it was sent.';
  if (status !== 'complete') return undefined;
  if (provenance?.cutOffBy !== undefined) return `Cut off here: the ${provenance.cutOffBy} could not pay for more.`;
  if (provenance?.finishReason === 'length') return 'Stopped at the output limit.';
  if (provenance?.finishReason === 'content_filter') return 'Stopped by the content filter of the provider.';
  return text.trim() === '' && !toolCalls ? 'The model ended without writing anything.' : undefined;
}
