import type { TokenizerAndRendererExtension, Tokens } from 'marked';

/**
 * Emphasis beside Chinese, Japanese and Korean, which write without spaces: by the rules of CommonMark, marks between a
 * quotation mark and a letter close nothing, so that `**「強調」**です` would show its stars. Takes only what those rules
 * leave over.
 */
export const cjkEmphasis: TokenizerAndRendererExtension = {
  name: 'cjk-emphasis',
  level: 'inline',
  tokenizer(source, tokens): Tokens.Generic | undefined {
    const match = emphasis.exec(source);
    const mark = match?.[1] ?? match?.[3];
    const content = match?.[2] ?? match?.[4];
    if (!match || mark === undefined || content === undefined) return undefined;
    const before = lastCharacter(tokens.at(-1)?.raw ?? '');
    const after = firstCharacter(source.slice(match[0].length));
    if (before === mark[0]) return undefined;
    const opens = flank(before, firstCharacter(content));
    const closes = flank(after, lastCharacter(content));
    if (opens === 'never' || closes === 'never' || (opens === 'always' && closes === 'always')) return undefined;
    const type = typeOf(mark);
    return { type, raw: match[0], text: content, tokens: this.lexer.inlineTokens(content) };
  },
};

/** One or two stars or two tildes around words that hold none. */
const emphasis =
  /^(?:(\*{1,2})(?![\s*])((?:\\.|[^*\\])+)(?<!\s)\1(?!\*)|(~~)(?![\s~])((?:\\.|[^~\\])+)(?<!\s)~~(?!~))/s;

/** Whether marks between `outside` and `inside` count: by the common rules, only because of the script, or not at all. */
function flank(outside: string, inside: string): 'always' | 'beside-cjk' | 'never' {
  if (outside === '' || /[\s\p{P}\p{S}]/u.test(outside) || !/[\p{P}\p{S}]/u.test(inside)) return 'always';
  return cjk.test(outside) || cjk.test(inside) ? 'beside-cjk' : 'never';
}

const cjk =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u;

function typeOf(mark: string): 'strong' | 'em' | 'del' {
  if (mark === '~~') return 'del';
  return mark === '**' ? 'strong' : 'em';
}

function firstCharacter(text: string): string {
  return /^./su.exec(text)?.[0] ?? '';
}

function lastCharacter(text: string): string {
  return /.$/su.exec(text.slice(-2))?.[0] ?? '';
}
