import type { OutlineNode } from '../../../../shared/model/outline.ts';

export function said(id: string, parentId?: string): OutlineNode {
  return { id, role: 'user', words: `Words of ${id}`, status: 'complete', at: 1, ...(parentId && { parentId }) };
}

export function answered(id: string, parentId: string): OutlineNode {
  return { ...said(id, parentId), role: 'assistant', modelLabel: `Model of ${id}`, line: 'gpt' };
}

/** One question with two answers, the second of them gone on with. */
export const forked: readonly OutlineNode[] = [
  said('q1'),
  answered('a1', 'q1'),
  answered('a2', 'q1'),
  said('q2', 'a2'),
  answered('a3', 'q2'),
];

/** So many messages one after the other. */
export function chain(count: number): readonly OutlineNode[] {
  return Array.from({ length: count }, (_, index) => said(`m${index}`, index === 0 ? undefined : `m${index - 1}`));
}
