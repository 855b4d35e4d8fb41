import { createCssVariablesTheme, createHighlighterCore } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import { describe, expect, test } from 'vitest';
import type { CodeLine } from '../../../../renderer/lib/markdown/code-highlighter.ts';
import { createLineTokenizer } from '../../../../renderer/lib/markdown/create-line-tokenizer.ts';
import { resolveLanguage, shippedLanguages } from '../../../../renderer/lib/markdown/code-languages.ts';
import { loadLanguage } from '../../../../renderer/lib/markdown/load-language.ts';

async function openTokenizer() {
  const theme = createCssVariablesTheme({ variablePrefix: '--', fontStyle: false });
  const highlighter = await createHighlighterCore({
    themes: [theme],
    langs: [await loadLanguage('typescript')],
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  });
  return createLineTokenizer({ highlighter, language: 'typescript', theme: 'css-variables' });
}

async function tokenizeParts(parts: readonly string[]) {
  const tokenizer = await openTokenizer();
  return parts.reduce<readonly CodeLine[]>((known, part) => {
    const { fromLine, lines } = tokenizer.append(part);
    return [...known.slice(0, fromLine), ...lines];
  }, []);
}

describe('create-line-tokenizer', () => {
  const code = "/* one\n two */ const a = 'x';\n\nfunction f() {\n  return `a${1}\n b`;\n}";

  test('gives every word its kind', async () => {
    expect(await tokenizeParts(["const a = 'x'; // why"])).toEqual([
      [
        { text: 'const', kind: 'keyword' },
        { text: ' ', kind: undefined },
        { text: 'a', kind: 'constant' },
        { text: ' ', kind: undefined },
        { text: '=', kind: 'keyword' },
        { text: ' ', kind: undefined },
        { text: "'x'", kind: 'string' },
        { text: '; ', kind: undefined },
        { text: '// why', kind: 'comment' },
      ],
    ]);
  });

  test('tokenizes code that arrives letter by letter as it does the whole', async () => {
    const letters = Array.from({ length: code.length }, (_, index) => code.charAt(index));
    expect(await tokenizeParts(letters)).toEqual(await tokenizeParts([code]));
  });
});

describe('load-language', () => {
  test('has a grammar for every language it ships', async () => {
    const grammars = await Promise.all([...shippedLanguages].map(loadLanguage));
    expect(grammars.every((grammar) => grammar.length > 0)).toBe(true);
  });

  test.each([
    ['TS', 'typescript'],
    ['bash', 'shellscript'],
    ['c++', 'cpp'],
    ['nonsense', undefined],
    ['', undefined],
  ])('takes %s for %s', (name, language) => {
    expect(resolveLanguage(name)).toBe(language);
  });
});
