import { Check, Copy } from 'lucide-react';
import type { Message } from '../../../shared/model/message.ts';
import { useFrom } from '../../client/stores-context.ts';
import { useCopied } from '../../lib/use-copied.ts';
import { Button } from '../../ui/button.tsx';

/** Puts the question of an answer on the clipboard, to take it elsewhere. */
export function CopyQuestion({ answer }: { readonly answer: Message }) {
  const question = useFrom(
    ({ chat }) => chat,
    ({ messages }) => messages.find(({ id }) => id === answer.parentId)?.text,
  );
  const { outcome, copy } = useCopied();
  if (question === undefined || question === '') return null;
  return (
    <Button tone="ghost" icon={outcome === 'copied' ? Check : Copy} onClick={() => copy(question)}>
      {outcome === undefined ? 'Copy message' : outcomeWords[outcome]}
    </Button>
  );
}

const outcomeWords = { copied: 'Copied', refused: 'Not copied: the clipboard is not available' };
