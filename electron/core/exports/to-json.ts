import type { Conversation } from '../../../shared/model/conversation.ts';
import type { ExportedPlace } from './exported-branch.ts';

/** A conversation as JSON, as Switchboard itself knows it: `messages` is a tree by `parentId`. */
export function* toJson(conversation: Conversation, places: readonly ExportedPlace[]): Generator<string, void> {
  const head = JSON.stringify({ format: 'switchboard-conversation', formatVersion: 1, conversation }, undefined, 2);
  yield `${head.slice(0, head.lastIndexOf('\n}'))},\n  "messages": [`;
  for (const [place, { message }] of places.entries())
    yield `${place === 0 ? '' : ','}\n    ${JSON.stringify(message)}`;
  yield '\n  ]\n}\n';
}
