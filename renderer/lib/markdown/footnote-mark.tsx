import { useContext } from 'react';
import { focusInText } from './focus-in-text.ts';
import { MarkdownScopeContext } from './markdown-scope.ts';
import './footnote-view.css';

/** `[^1]` in a text: leads to the note where there is one, and is otherwise just what it says. */
export function FootnoteMark({ label }: { readonly label: string }) {
  const { footnotes } = useContext(MarkdownScopeContext);
  if (!footnotes.has(label)) return `[^${label}]`;
  return (
    <sup>
      <button
        type="button"
        className="footnote-mark"
        data-footnote-mark={label}
        aria-label={`Footnote ${label}`}
        onClick={(event) => focusInText(event.currentTarget, `[data-footnote="${CSS.escape(label)}"]`)}
      >
        {label}
      </button>
    </sup>
  );
}
