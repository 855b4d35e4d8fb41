import { createCssVariablesTheme, createHighlighterCore, type HighlighterCore } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import { createLineTokenizer, type LineTokenizer } from './create-line-tokenizer.ts';
import type { HighlightedLines, HighlightRequest } from './highlight-protocol.ts';
import { loadLanguage } from './load-language.ts';

serveHighlighting();

/** The worker's whole program: one tokenizer a session, requests in the order in which they came. */
function serveHighlighting(): void {
  const theme = createCssVariablesTheme({ variablePrefix: '--', fontStyle: false });
  const engine = createJavaScriptRegexEngine({ forgiving: true });
  const highlighter = createHighlighterCore({ themes: [theme], langs: [], engine });
  const tokenizers = new Map<number, LineTokenizer>();
  let previous = Promise.resolve();

  async function serve(request: HighlightRequest): Promise<void> {
    if (request.type === 'close') {
      tokenizers.delete(request.session);
      return;
    }
    const { session, language, text } = request;
    const tokenizer = tokenizers.get(session) ?? (await openTokenizer(await highlighter, language));
    tokenizers.set(session, tokenizer);
    postMessage({ session, ...tokenizer.append(text) } satisfies HighlightedLines);
  }

  onmessage = ({ data: request }: MessageEvent<HighlightRequest>) => {
    previous = previous.then(() => serve(request)).catch(reportError);
  };
}

async function openTokenizer(highlighter: HighlighterCore, language: string): Promise<LineTokenizer> {
  if (!highlighter.getLoadedLanguages().includes(language))
    await highlighter.loadLanguage(...(await loadLanguage(language)));
  return createLineTokenizer({ highlighter, language, theme: 'css-variables' });
}
