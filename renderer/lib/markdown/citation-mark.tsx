import { useContext } from 'react';
import { CitationPreview } from './citation-preview.tsx';
import { MarkdownScopeContext } from './markdown-scope.ts';
import { sourceNumber } from './source-number.ts';

/** `[1]` in a text: a numbered mark where the message has that citation, otherwise just what it says. */
export function CitationMark({ ordinal }: { readonly ordinal: number }) {
  const { citations } = useContext(MarkdownScopeContext);
  const citation = citations[ordinal - 1];
  return citation ? (
    <CitationPreview citation={citation} ordinal={sourceNumber(citations, ordinal - 1)} />
  ) : (
    `[${ordinal}]`
  );
}
