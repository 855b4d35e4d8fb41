import type { Links, Token } from 'marked';
import { collectDefinitions } from './collect-definitions.ts';
import { completeMarkdown } from './complete-markdown.ts';
import { hideOpenEmoji } from './hide-open-emoji.ts';
import { hideOpenUnderline } from './hide-open-underline.ts';
import { createLexTokens } from './lex-tokens.ts';
import type { BlockNode } from './markdown-node.ts';
import { readTokens } from './read-tokens.ts';

export type ReadMarkdown = {
  /** Blocks that later text cannot change keep their identity from call to call. */
  readonly blocks: readonly BlockNode[];
  /** Changes when link definitions do, which can change how a block of equal source looks. */
  readonly definitions: string;
};

export type MarkdownReader = { read(text: string, isStreaming: boolean): ReadMarkdown };

type Frozen = {
  readonly text: string;
  readonly blocks: readonly BlockNode[];
  readonly links: Links;
  /** How many more formulas are typeset behind the frozen blocks. */
  readonly formulasLeft: number;
};

/** Typesetting takes the window's one thread: past this many, formulas stay source. */
const mostFormulas = 200;

const nothingFrozen: Frozen = { text: '', blocks: [], links: {}, formulasLeft: mostFormulas };

/**
 * Reads one growing text. Only its end is read again: top-level blocks that no further text can change are frozen. A
 * text that does not continue the one before is read from its start.
 */
export function createMarkdownReader(): MarkdownReader {
  const lexTokens = createLexTokens();
  let frozen = nothingFrozen;
  let last: { readonly text: string; readonly isStreaming: boolean; readonly result: ReadMarkdown } | undefined;

  function read(source: string, isStreaming: boolean): ReadMarkdown {
    const lines = source.includes('\r') ? source.replace(/\r\n?/g, '\n') : source;
    const text = isStreaming ? hideOpenEmoji(hideOpenUnderline(lines)) : lines;
    if (last?.text === text && last.isStreaming === isStreaming) return last.result;
    if (!text.startsWith(frozen.text)) frozen = nothingFrozen;
    const result = readEnd(text, isStreaming) ?? readWhole(text, isStreaming);
    last = { text, isStreaming, result };
    return result;
  }

  /** Nothing where the end defines a link that frozen blocks may refer to: they have to be read again. */
  function readEnd(text: string, isStreaming: boolean): ReadMarkdown | undefined {
    const tail = text.slice(frozen.text.length);
    const tokens = lexTokens(tail, frozen.links);
    const links = { ...collectDefinitions(tokens), ...frozen.links };
    const finishedCount = countFinished(tokens, tail);
    const finishedLinks = { ...collectDefinitions(tokens.slice(0, finishedCount)), ...frozen.links };
    const settledLinks = isStreaming ? finishedLinks : links;
    if (frozen.blocks.length > 0 && nameDefinitions(settledLinks) !== nameDefinitions(frozen.links)) return undefined;
    // An address that is still being written already counts for every block of this reading, so none may be frozen.
    const canFreeze = nameDefinitions(finishedLinks) === nameDefinitions(links);
    const open = canFreeze ? tokens.slice(finishedCount) : tokens;
    if (canFreeze) frozen = freeze(tokens.slice(0, finishedCount), finishedLinks);
    const shown = isStreaming ? completeLast(open, links) : open;
    const shownBlocks = readTokens(shown, { left: frozen.formulasLeft });
    return { blocks: [...frozen.blocks, ...shownBlocks], definitions: nameDefinitions(settledLinks) };
  }

  function freeze(finished: readonly Token[], links: Links): Frozen {
    const text = frozen.text + finished.map((token) => token.raw).join('');
    const budget = { left: frozen.formulasLeft };
    const blocks = [...frozen.blocks, ...readTokens(finished, budget)];
    return { text, blocks, links, formulasLeft: budget.left };
  }

  function readWhole(text: string, isStreaming: boolean): ReadMarkdown {
    const before = frozen.blocks;
    frozen = nothingFrozen;
    const whole = readEnd(text, isStreaming);
    if (!whole) throw new Error('A text without frozen blocks cannot be read.');
    return { ...whole, blocks: keepIdentity(before, whole.blocks) };
  }

  /** The reader of unfinished text sees open emphasis, links and tags closed, in the last block only. */
  function completeLast(tokens: readonly Token[], links: Links): readonly Token[] {
    const token = tokens.at(-1);
    const completed = token && completeMarkdown(token);
    return completed === undefined ? tokens : [...tokens.slice(0, -1), ...lexTokens(completed, links)];
  }

  return { read };
}

/**
 * How many leading tokens no further text can change: those in front of the last two blocks, up to a blank line.
 * None where the tokens' sources do not add up to the text, since frozen text is cut off by their length.
 */
function countFinished(tokens: readonly Token[], text: string): number {
  const lastBlocks = tokens.flatMap((token, index) => (token.type === 'space' ? [] : [index])).slice(-2);
  const limit = lastBlocks.length === 2 ? (lastBlocks[0] ?? 0) : 0;
  const blankLine = tokens.slice(0, limit).findLastIndex((token) => token.type === 'space');
  const raw = tokens.slice(0, blankLine + 1).map((token) => token.raw);
  return text.startsWith(raw.join('')) ? raw.length : 0;
}

function nameDefinitions(links: Links): string {
  return Object.entries(links)
    .map(([name, link]) => `${name} ${link.href}`)
    .sort()
    .join('\n');
}

/** A whole reading makes new objects; where nothing can have changed the known ones stay. */
function keepIdentity(before: readonly BlockNode[], after: readonly BlockNode[]): readonly BlockNode[] {
  return after.map((block, index) => {
    const known = before[index];
    return known?.raw === block.raw && !block.raw.includes('[') ? known : block;
  });
}
