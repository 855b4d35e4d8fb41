import { z } from 'zod';

/** What a request is for. */
export const Task = z.enum([
  'code',
  'edit',
  'reasoning',
  'research',
  'summarize',
  'rewrite',
  'extract',
  'classify',
  'chat',
]);
export type Task = z.infer<typeof Task>;

/** The task of one request, who said so and why. */
export const TaskFinding = z.strictObject({
  task: Task,
  by: z.enum(['caller', 'detected']),
  /** Plain words, such as `contains a code block`. */
  reasons: z.array(z.string()),
});
export type TaskFinding = z.infer<typeof TaskFinding>;
