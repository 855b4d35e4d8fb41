import type { Message } from '../../../shared/model/message.ts';

/** About how tall a message will be before it is laid out, so that the scroll bar hardly jumps. In pixels. */
export function estimateRowHeight(message: Message | undefined): number {
  if (!message) return chromePx;
  const lineCount = message.text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 95)), 0);
  return chromePx + Math.min(lineCount, tallestLineCount) * linePx;
}

const chromePx = 58;
const linePx = 21;
const tallestLineCount = 400;
