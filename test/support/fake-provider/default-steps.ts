import { z } from 'zod';
import type { Step } from './step.ts';

/** What is answered where nothing was scripted: short, always the same for the same question, with usage. */
export function defaultSteps(body: unknown): readonly Step[] {
  const question = lastQuestion(body);
  const words = answerTo(question).match(/\S+\s*/g) ?? [];
  return [
    ...words.map((text): Step => ({ type: 'text', text })),
    { type: 'usage', usage: { inputTokens: Math.max(1, Math.ceil(question.length / 4)), outputTokens: words.length } },
    { type: 'finish', reason: 'stop' },
  ];
}

function answerTo(question: string): string {
  const quoted = question.length > 80 ? `${question.slice(0, 80)}…` : question;
  return `You asked: **${quoted}**\n\n- This answer comes from a test server.\n- It is always the same.\n`;
}

const Content = z.union([z.string(), z.array(z.looseObject({ text: z.string().optional() }))]);
const Message = z.looseObject({ content: Content.optional(), parts: Content.optional() });
const Question = z.looseObject({
  messages: z.array(Message).optional(),
  contents: z.array(Message).optional(),
  input: z.union([z.string(), z.array(Message)]).optional(),
});

/** The text of the last message, wherever a wire puts it. */
function lastQuestion(body: unknown): string {
  const parsed = Question.safeParse(body);
  if (!parsed.success) return '';
  const { messages, contents, input } = parsed.data;
  if (typeof input === 'string') return input;
  const last = (messages ?? contents ?? input)?.at(-1);
  const content = last?.content ?? last?.parts ?? '';
  return typeof content === 'string' ? content : content.map(({ text }) => text ?? '').join('');
}
