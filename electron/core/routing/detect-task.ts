import type { RoutingRequest } from '../../../shared/model/routing-request.ts';
import { Task, type TaskFinding } from '../../../shared/model/task.ts';

export interface TaskFacts {
  readonly text: string;
  readonly attachments: RoutingRequest['attachments'];
  /** With its slash, lower case. */
  readonly command?: string;
}

/** What a message is for, as far as its words tell, with what spoke for it. The same message always gives the same. Pure. */
export function detectTask(facts: TaskFacts): TaskFinding {
  const asked = Task.options.find((task) => `/${task}` === facts.command);
  if (asked) return { task: asked, by: 'detected', reasons: [`begins with /${asked}`] };
  return { task: 'chat', by: 'detected', reasons: ['nothing speaks for another task'] };
}
