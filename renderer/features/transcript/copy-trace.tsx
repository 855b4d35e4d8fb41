import { Check, Copy } from 'lucide-react';
import type { Message } from '../../../shared/model/message.ts';
import { useNames } from '../../client/use-names.ts';
import { useTrace } from '../../client/use-trace.ts';
import { describeStep } from '../../lib/routing/describe-step.ts';
import { useCopied } from '../../lib/use-copied.ts';
import { Button } from '../../ui/button.tsx';
import { stepsOfAnswer } from './steps-of-answer.ts';

/** Puts what was tried for an answer on the clipboard, a line for each step. */
export function CopyTrace({ answer }: { readonly answer: Message }) {
  const names = useNames();
  const read = useTrace(answer.turnId);
  const { outcome, copy } = useCopied();
  const steps = read.state === 'ready' ? read.trace.steps : stepsOfAnswer(answer);
  const lines = steps.map((step, index) => {
    const { title, aside, detail, providerWords } = describeStep(step, names);
    const words = [title, detail, providerWords, aside].filter((part) => part !== undefined && part !== '');
    return `${String(index + 1)}. ${words.join(' | ')}`;
  });
  return (
    <Button tone="ghost" icon={outcome === 'copied' ? Check : Copy} onClick={() => copy(lines.join('\n'))}>
      {outcome === undefined ? 'Copy trace' : outcomeWords[outcome]}
    </Button>
  );
}

const outcomeWords = { copied: 'Copied', refused: 'Not copied: the clipboard is not available' };
