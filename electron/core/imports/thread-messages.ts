import type { Citation, ToolCall } from '../../../shared/model/message.ts';
import type { ExportedFile, ExportedMessage } from '../ports/export-reader.ts';
import { orderTree, type TreeNode } from './order-tree.ts';

/** What precedes an answer and belongs to it: thoughts, tools asked and their results, generated files. */
export interface Prelude {
  readonly reasoning?: string;
  readonly toolCalls?: readonly ToolCall[];
  /** What a tool answered: the result of the last call that has none yet, else a step of its own. */
  readonly toolResult?: { readonly id: string; readonly name: string; readonly text: string };
  readonly files?: readonly ExportedFile[];
  readonly citations?: readonly Citation[];
}

/** A node of the export after reading. `nothing` is structure only: its children move up to the nearest message. */
export type ReadNode = TreeNode &
  (
    | { readonly kind: 'message'; readonly message: Said }
    | { readonly kind: 'prelude'; readonly prelude: Prelude; readonly modelLabel?: string }
    | { readonly kind: 'nothing' }
  );

export interface Thread {
  /** Parents before their children. */
  readonly messages: readonly ExportedMessage[];
  /** The message that a node became, was folded into, or hung below. */
  readonly messageOf: ReadonlyMap<string, string>;
}

/** A message without its place in the thread. */
export type Said = Omit<ExportedMessage, 'key' | 'parentKey' | 'createdAt'>;

interface Gathered {
  readonly reasoning: string;
  readonly toolCalls: readonly ToolCall[];
  readonly files: readonly ExportedFile[];
  readonly citations: readonly Citation[];
}

const nothingGathered: Gathered = { reasoning: '', toolCalls: [], files: [], citations: [] };

interface Place {
  readonly messageKey: string | undefined;
  readonly createdAt: number;
  readonly gathered: Gathered;
}

/** Contracts the tree of an export to its messages. A prelude goes to the next answer, or becomes one that was cut off. */
export function threadMessages(nodes: readonly ReadNode[], startedAt: number): Thread {
  const messages: ExportedMessage[] = [];
  const messageOf = new Map<string, string>();
  const places = new Map<string, Place>();
  const parents = new Set<string>();
  const ordered = orderTree(nodes);
  for (const { parentKey } of ordered) if (parentKey !== undefined) parents.add(parentKey);
  const start: Place = { messageKey: undefined, createdAt: startedAt, gathered: nothingGathered };

  for (const { node, parentKey } of ordered) {
    const above = (parentKey === undefined ? undefined : places.get(parentKey)) ?? start;
    const createdAt = node.createdAt ?? above.createdAt;
    const gathered = node.kind === 'prelude' ? gather(above.gathered, node.prelude) : above.gathered;
    let messageKey = above.messageKey;
    let left = gathered;
    const add = (message: Said, key: string) => {
      messages.push({ key, ...(messageKey !== undefined && { parentKey: messageKey }), createdAt, ...message });
      messageKey = key;
      left = nothingGathered;
    };
    if (node.kind === 'message' && node.message.role === 'user' && gathered !== nothingGathered) {
      add(cutOff(gathered, undefined), `${node.key}:before`);
    }
    if (node.kind === 'message') add(withGathered(node.message, left), node.key);
    else if (left !== nothingGathered && !parents.has(node.key)) {
      add(cutOff(gathered, node.kind === 'prelude' ? node.modelLabel : undefined), node.key);
    }
    places.set(node.key, { messageKey, createdAt, gathered: left });
    if (messageKey !== undefined) messageOf.set(node.key, messageKey);
  }
  return { messages, messageOf };
}

function gather(
  gathered: Gathered,
  { reasoning = '', toolCalls = [], toolResult, files = [], citations = [] }: Prelude,
): Gathered {
  const calls = [...gathered.toolCalls, ...toolCalls];
  if (reasoning === '' && !toolResult && toolCalls.length + files.length + citations.length === 0) return gathered;
  return {
    reasoning: [gathered.reasoning, reasoning].filter((text) => text !== '').join('\n\n'),
    toolCalls: toolResult ? withResult(calls, toolResult) : calls,
    files: [...gathered.files, ...files],
    citations: [...gathered.citations, ...citations],
  };
}

function withResult(
  calls: readonly ToolCall[],
  { id, name, text }: NonNullable<Prelude['toolResult']>,
): readonly ToolCall[] {
  const asked = calls.findIndex(
    (call) => call.resultText === undefined && (call.id === id || sameTool(call.name, name)),
  );
  const found = calls[asked];
  if (!found) return [...calls, { id, name, argumentsJson: '{}', resultText: text }];
  return calls.with(asked, { ...found, resultText: text });
}

/** A call goes to `python` or `browser.search`, its result comes from `python` or `browser`. */
function sameTool(called: string, answering: string): boolean {
  return called === answering || called.startsWith(`${answering}.`) || answering.startsWith(`${called}.`);
}

function withGathered(said: Said, gathered: Gathered): Said {
  if (gathered === nothingGathered || said.role === 'user') return said;
  const reasoning = [gathered.reasoning, said.reasoning ?? ''].filter((text) => text !== '').join('\n\n');
  const toolCalls = [...gathered.toolCalls, ...(said.toolCalls ?? [])];
  const files = [...gathered.files, ...(said.files ?? [])];
  const citations = [...gathered.citations, ...(said.citations ?? [])];
  return {
    ...said,
    ...(reasoning !== '' && { reasoning }),
    ...(toolCalls.length > 0 && { toolCalls }),
    ...(files.length > 0 && { files }),
    ...(citations.length > 0 && { citations }),
  };
}

function cutOff(gathered: Gathered, modelLabel: string | undefined): Said {
  return withGathered({ role: 'assistant', text: '', ...(modelLabel !== undefined && { modelLabel }) }, gathered);
}
