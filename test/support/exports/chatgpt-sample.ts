/** Moments in the sample, as ChatGPT writes them: seconds with a fraction. */
export const sampleSeconds = 1_714_585_031.148505;

interface SampleNode {
  readonly parent: string | null;
  readonly children?: readonly string[];
  readonly message?: unknown;
}

export function said(role: string, text: string, change: Readonly<Record<string, unknown>> = {}): unknown {
  return {
    author: { role, name: null, metadata: {} },
    create_time: sampleSeconds,
    content: { content_type: 'text', parts: [text] },
    status: 'finished_successfully',
    recipient: 'all',
    metadata: {},
    ...change,
  };
}

/** One conversation of a ChatGPT export. */
export function chatgptConversation(
  id: string,
  mapping: Readonly<Record<string, SampleNode>>,
  change: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  return {
    id,
    conversation_id: id,
    title: `Conversation ${id}`,
    create_time: sampleSeconds,
    update_time: sampleSeconds + 60,
    current_node: Object.keys(mapping).at(-1),
    mapping: Object.fromEntries(Object.entries(mapping).map(([key, node]) => [key, { id: key, ...node }])),
    ...change,
  };
}

/** A question with two answers, the second of which was on screen. */
export function branchedConversation(id: string): Record<string, unknown> {
  return chatgptConversation(id, {
    [`${id}-root`]: { parent: null, children: [`${id}-hidden`] },
    [`${id}-hidden`]: { parent: `${id}-root`, message: said('system', '') },
    [`${id}-question`]: { parent: `${id}-hidden`, message: said('user', `What is ${id}?`) },
    [`${id}-first`]: {
      parent: `${id}-question`,
      message: said('assistant', 'First try.', { metadata: { model_slug: 'gpt-4' } }),
    },
    [`${id}-second`]: {
      parent: `${id}-question`,
      message: said('assistant', 'Second try.', { metadata: { model_slug: 'gpt-4o' }, create_time: sampleSeconds + 1 }),
    },
  });
}
