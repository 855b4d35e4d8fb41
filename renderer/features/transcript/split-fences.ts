export type SaidPart =
  | { readonly type: 'words'; readonly text: string }
  | { readonly type: 'code'; readonly language: string; readonly text: string };

/** A typed message as words and the fenced code between them. A fence that never closes is words. */
export function splitFences(text: string): SaidPart[] {
  const parts: SaidPart[] = [];
  let wordsFrom = 0;
  for (const match of text.matchAll(fence)) {
    parts.push(...words(text.slice(wordsFrom, match.index)));
    parts.push({ type: 'code', language: match[2] ?? '', text: (match[3] ?? '').replace(/\n$/, '') });
    wordsFrom = match.index + match[0].length;
  }
  return [...parts, ...words(text.slice(wordsFrom))];
}

const fence = /^(`{3,}|~{3,})([^\s`]*)[^\n`]*\n((?:(?!\1)[^\n]*\n)*?)\1[`~]*[ \t]*$/gm;

function words(text: string): SaidPart[] {
  const trimmed = text.replace(/^\n+|\s+$/g, '');
  return trimmed === '' ? [] : [{ type: 'words', text: trimmed }];
}
