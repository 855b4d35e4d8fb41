import type { Message } from '../../../shared/model/message.ts';

/** One line where an answer was ended by a limit or a filter and may lack its end. */
export function EndingNote({ message }: { readonly message: Message }) {
  const words = message.status === 'complete' ? limitWords(message) : undefined;
  return words ? <p className="ending-note">{words}</p> : null;
}

function limitWords({ provenance }: Message): string | undefined {
  if (provenance?.finishReason === 'length') return 'Stopped at the output limit.';
  return provenance?.finishReason === 'content_filter' ? 'Stopped by the content filter of the provider.' : undefined;
}
