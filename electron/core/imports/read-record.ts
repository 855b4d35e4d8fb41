import { readChatgptConversation, type ReadRecord } from './chatgpt-export.ts';
import { readClaudeConversation } from './claude-export.ts';

/** Reads one record of an export by its structure, whatever the file is called; `undefined` where nothing tells. */
export function readRecord(record: unknown, now: number): ReadRecord | undefined {
  if (typeof record !== 'object' || record === null) return undefined;
  if ('mapping' in record) return readChatgptConversation(record, now);
  if ('chat_messages' in record) return readClaudeConversation(record, now);
  return undefined;
}
