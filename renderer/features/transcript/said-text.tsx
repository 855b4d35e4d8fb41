import { useMemo } from 'react';
import { CodeBlock } from '../../lib/markdown/code-block.tsx';
import { shownText } from '../../lib/shown-text.ts';
import { splitFences } from './split-fences.ts';

/** What the person wrote, letter by letter; only fenced code is shown as code. */
export function SaidText({ text }: { readonly text: string }) {
  const parts = useMemo(() => splitFences(text), [text]);
  return parts.map((part, index) =>
    part.type === 'code' ? (
      <CodeBlock key={index} text={part.text} language={part.language} isLive={false} />
    ) : (
      <p key={index} className="said" dir="auto">
        {shownText(part.text)}
      </p>
    ),
  );
}
