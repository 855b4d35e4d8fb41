import { Check, Copy } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { useCopied } from '../use-copied.ts';

type CodeBarProps = { readonly language: string; readonly text: string; readonly children: React.ReactNode };

/** The head of a block of code: its language, what can be done with it, Copy. */
export function CodeBar({ language, text, children }: CodeBarProps) {
  const { outcome, copy } = useCopied();
  const words = { copied: 'Copied', refused: 'Not copied' };
  return (
    <figcaption className="code-bar">
      <span className="code-language">{language || 'text'}</span>
      {children}
      <Button tone="ghost" size="small" icon={outcome === 'copied' ? Check : Copy} onClick={() => copy(text)}>
        {outcome ? words[outcome] : 'Copy'}
      </Button>
    </figcaption>
  );
}
