import { type AnswerWriter, frame } from './answer-writer.ts';
import { type Item, type OpenItem, toAnnotation, toCallItem, toEnd, toItem } from './responses-items.ts';
import type { ContentStep } from './step.ts';

type Send = (type: string, rest: object) => string;

/** Responses: numbered events around output items; the last event repeats the whole response. */
export function createResponsesWriter(model: string): AnswerWriter {
  const head = { id: 'resp_fake', object: 'response', created_at: 1_700_000_000, model, error: null };
  const items: Item[] = [];
  let sequence = 0;
  const send: Send = (type, rest) => frame({ type, sequence_number: sequence++, ...rest }, type);
  const writer = createItemWriter(send, items);
  const snapshot = (rest: object): { readonly response: object } => ({
    response: { ...head, status: 'in_progress', incomplete_details: null, output: items, usage: null, ...rest },
  });

  return {
    begin: () => send('response.created', snapshot({})) + send('response.in_progress', snapshot({})),
    say: writer.say,
    end: (end) => {
      const closed = writer.close();
      const isComplete = end.reason === 'stop' || end.reason === 'tool_calls';
      return closed + send(isComplete ? 'response.completed' : 'response.incomplete', snapshot(toEnd(end)));
    },
    fail: (error) => send('response.failed', snapshot({ status: 'failed', error })),
    whole: (said, end) => {
      said.forEach(writer.say);
      writer.close();
      return snapshot(toEnd(end)).response;
    },
  };
}

/** Opens, fills and closes output items; finished ones are added to `items`. */
function createItemWriter(send: Send, items: Item[]) {
  let open: OpenItem | undefined;
  const place = (id: string): object => ({ item_id: id, output_index: items.length });

  const close = (): string => {
    if (!open) return '';
    const item = toItem(open, 'completed');
    const ended = endParts(send, open, place(open.id));
    const done = send('response.output_item.done', { output_index: items.length, item });
    items.push(item);
    open = undefined;
    return ended + done;
  };

  const start = (kind: OpenItem['kind']): { readonly sent: string; readonly item: OpenItem } => {
    if (open?.kind === kind) return { sent: '', item: open };
    const closed = close();
    const item: OpenItem = { id: `item_${String(items.length)}`, kind, text: '', annotations: [] };
    const added = send('response.output_item.added', {
      output_index: items.length,
      item: toItem(item, 'in_progress'),
    });
    return { sent: closed + added + startPart(send, item, place(item.id)), item };
  };

  const say = (step: ContentStep): string => {
    if (step.type === 'tool-call') return close() + callTool(send, step, items);
    const { sent, item } = start(step.type === 'reasoning' ? 'reasoning' : 'text');
    open = grow(item, step);
    return sent + sendGrowth(send, step, { ...place(item.id), annotation_index: item.annotations.length });
  };

  return { say, close };
}

function startPart(send: Send, { kind }: OpenItem, place: object): string {
  return kind === 'text'
    ? send('response.content_part.added', { ...place, content_index: 0, part: textPart('', []) })
    : send('response.reasoning_summary_part.added', { ...place, summary_index: 0, part: summaryPart('') });
}

function endParts(send: Send, { kind, text, annotations }: OpenItem, place: object): string {
  if (kind === 'reasoning') {
    const at = { ...place, summary_index: 0 };
    return (
      send('response.reasoning_summary_text.done', { ...at, text }) +
      send('response.reasoning_summary_part.done', { ...at, part: summaryPart(text) })
    );
  }
  const at = { ...place, content_index: 0 };
  return (
    send('response.output_text.done', { ...at, text, logprobs: [] }) +
    send('response.content_part.done', { ...at, part: textPart(text, annotations) })
  );
}

type Growth = Exclude<ContentStep, { type: 'tool-call' }>;

function grow(item: OpenItem, step: Growth): OpenItem {
  if (step.type === 'citation') return { ...item, annotations: [...item.annotations, toAnnotation(step)] };
  return { ...item, text: item.text + step.text };
}

function sendGrowth(send: Send, step: Growth, place: object): string {
  switch (step.type) {
    case 'text':
      return send('response.output_text.delta', { ...place, content_index: 0, delta: step.text, logprobs: [] });
    case 'reasoning':
      return send('response.reasoning_summary_text.delta', { ...place, summary_index: 0, delta: step.text });
    case 'citation':
      return send('response.output_text.annotation.added', {
        ...place,
        content_index: 0,
        annotation: toAnnotation(step),
      });
  }
}

function callTool(send: Send, step: Extract<ContentStep, { type: 'tool-call' }>, items: Item[]): string {
  const output_index = items.length;
  const item = toCallItem(step);
  const at = { item_id: item['id'], output_index };
  items.push(item);
  return (
    send('response.output_item.added', { output_index, item: { ...item, arguments: '', status: 'in_progress' } }) +
    send('response.function_call_arguments.delta', { ...at, delta: step.argumentsJson }) +
    send('response.function_call_arguments.done', { ...at, name: step.name, arguments: step.argumentsJson }) +
    send('response.output_item.done', { output_index, item })
  );
}

function textPart(text: string, annotations: readonly object[]): object {
  return { type: 'output_text', text, annotations, logprobs: [] };
}

function summaryPart(text: string): object {
  return { type: 'summary_text', text };
}
