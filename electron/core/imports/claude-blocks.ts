import { z } from 'zod';
import type { Citation, ToolCall } from '../../../shared/model/message.ts';
import { type ClaudeBlock, type ClaudeMessage, ResultPart } from './claude-record.ts';
import { cleanText, joinParagraphs } from './clean-text.ts';

export interface ReadBlocks {
  readonly text: string;
  readonly reasoning: string;
  readonly toolCalls: readonly ToolCall[];
  readonly citations: readonly Citation[];
}

/** Stands where the exporting program could not show a tool. */
const filler = /```\n?This block is not supported on your current device yet\.\n?```/g;
const inlineThinking = /<antThinking>([\s\S]*?)<\/antThinking>/g;
const silent = new Set(['token_budget', 'flag']);

/** What a message of Claude says: its blocks where there are any, else its flat text. */
export function readBlocks({ uuid, text, content }: ClaudeMessage): ReadBlocks {
  const blocks = content.filter(({ type }) => !silent.has(type));
  const citations = blocks.flatMap(citationsOf);
  const toolCalls = readTools(blocks, uuid);
  const thoughts = blocks.filter(({ type }) => type === 'thinking').map((block) => block.thinking ?? block.text);
  const spoken = blocks.filter(({ type }) => type !== 'thinking' && !isTool(type));
  const said = joinParagraphs(spoken.map((block) => joinParagraphs([block.title, block.text])));
  const flat = (said === '' && toolCalls.length === 0 ? (text ?? '') : said).replace(filler, '');
  const inline = [...flat.matchAll(inlineThinking)].map(([, thought]) => thought);
  return {
    text: cleanText(flat.replace(inlineThinking, '')).trim(),
    reasoning: cleanText(joinParagraphs([...thoughts, ...inline])),
    toolCalls,
    citations,
  };
}

function isTool(type: string): boolean {
  return type === 'tool_use' || type === 'tool_result';
}

function citationsOf({ citations, content }: ClaudeBlock): readonly Citation[] {
  const cited = citations.map(({ title, url, details }) => ({
    url: details?.url ?? url,
    title: details?.title ?? title,
  }));
  const known = resultParts(content).filter(({ type }) => type === 'knowledge');
  const seen = new Set<string>();
  return [...cited, ...known].flatMap(({ url, title }) => {
    if (url === undefined || seen.has(url)) return [];
    seen.add(url);
    return [{ url, ...(title !== undefined && { title }) }];
  });
}

/** A result belongs to the call it names; where it names none, to the first that has no result. */
function readTools(blocks: readonly ClaudeBlock[], messageKey: string): readonly ToolCall[] {
  const calls: ToolCall[] = [];
  for (const [place, block] of blocks.entries()) {
    const id = `${messageKey}:${place}`;
    if (block.type === 'tool_use') {
      calls.push({ id: block.id ?? id, name: block.name ?? 'tool', argumentsJson: toJsonText(block.input) });
    }
    if (block.type !== 'tool_result') continue;
    const resultText = cleanText(
      joinParagraphs(resultParts(block.content).map(({ title, text }) => joinParagraphs([title, text]))),
    );
    const open = (call: ToolCall) =>
      call.resultText === undefined && (block.tool_use_id === undefined || call.id === block.tool_use_id);
    const asked = calls.findIndex(open);
    const call = calls[asked];
    if (call) calls[asked] = { ...call, resultText };
    else calls.push({ id, name: block.name ?? 'tool', argumentsJson: '{}', resultText });
  }
  return calls;
}

function toJsonText(value: unknown): string {
  return cleanText(JSON.stringify(value ?? {}));
}

const ResultParts = z.array(z.unknown()).catch([]);

function resultParts(content: unknown): readonly z.infer<typeof ResultPart>[] {
  if (typeof content === 'string') return [ResultPart.parse({ text: content })];
  return ResultParts.parse(content).flatMap((part) => {
    const read = ResultPart.safeParse(part);
    return read.success ? [read.data] : [];
  });
}
