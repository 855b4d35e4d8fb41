import { Fragment } from 'react';
import type { Snippet } from '../../shared/model/search.ts';
import './snippet-text.css';

/** A piece of what was said, with what was looked for marked. */
export function SnippetText({ snippet: { text, marks } }: { readonly snippet: Snippet }) {
  const last = marks.at(-1);
  return (
    <span className="snippet">
      {marks.map(({ start, length }, index) => {
        const before = marks[index - 1];
        return (
          <Fragment key={start}>
            {text.slice(before ? before.start + before.length : 0, start)}
            <mark>{text.slice(start, start + length)}</mark>
          </Fragment>
        );
      })}
      {text.slice(last ? last.start + last.length : 0)}
    </span>
  );
}
