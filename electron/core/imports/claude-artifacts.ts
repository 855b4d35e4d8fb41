import { z } from 'zod';
import type { ExportedFile } from '../ports/export-reader.ts';
import { lastSegment } from './chatgpt-parts.ts';
import type { ClaudeMessage } from './claude-record.ts';
import { cleanText } from './clean-text.ts';
import { lenientText } from './lenient.ts';

const Step = z.object({
  command: lenientText,
  id: lenientText,
  path: lenientText,
  title: lenientText,
  type: lenientText,
  content: lenientText,
  file_text: lenientText,
  old_str: lenientText,
  new_str: lenientText,
});
type Step = z.infer<typeof Step>;

interface Document {
  readonly file: ExportedFile & { readonly text: string };
  /** The last message that wrote it. */
  readonly messageKey: string;
}

/** Documents that answers wrote and edited, in their last good version, by the message that wrote them last. */
export function readArtifacts(messages: readonly ClaudeMessage[]): ReadonlyMap<string, readonly ExportedFile[]> {
  const documents = new Map<string, Document>();
  for (const message of messages) {
    for (const block of message.content) {
      if (block.type !== 'tool_use') continue;
      const step = Step.safeParse(block.input);
      if (step.success) writeStep(documents, step.data, { tool: block.name ?? '', messageKey: message.uuid });
    }
  }
  const byMessage = new Map<string, ExportedFile[]>();
  for (const { file, messageKey } of documents.values()) {
    byMessage.set(messageKey, [...(byMessage.get(messageKey) ?? []), file]);
  }
  return byMessage;
}

function writeStep(
  documents: Map<string, Document>,
  step: Step,
  { tool, messageKey }: { readonly tool: string; readonly messageKey: string },
): void {
  if (!['artifacts', 'create_file', 'str_replace'].includes(tool)) return;
  const key = step.id ?? step.path;
  if (key === undefined) return;
  const before = documents.get(key)?.file;
  const text = nextText(step, before?.text);
  if (text === undefined) return;
  const name = lastSegment(step.path) ?? lastSegment(step.title) ?? before?.name ?? key;
  documents.set(key, { file: { key: `artifact:${key}`, name, text: cleanText(text) }, messageKey });
}

/** An edit that does not apply leaves the last good version. */
function nextText({ content, file_text, old_str, new_str = '' }: Step, before: string | undefined): string | undefined {
  const whole = file_text ?? content;
  if (whole !== undefined && whole !== '') return whole;
  if (before === undefined || old_str === undefined || !before.includes(old_str)) return undefined;
  return before.replace(old_str, () => new_str);
}
