import type { RoutingRequest } from '../../../shared/model/routing-request.ts';
import { Task, type TaskFinding } from '../../../shared/model/task.ts';
import { containsCode, hasFence } from './contains-code.ts';
import { readWords, type TextWords } from './keyword.ts';
import { taskSignals } from './task-signals.ts';

export interface TaskFacts {
  readonly text: string;
  readonly attachments: RoutingRequest['attachments'];
  /** With its slash, lower case. */
  readonly command?: string;
}

/**
 * What a message is for, as far as its words tell, with what spoke for it. Words count by how plainly they ask; code
 * and files count besides. The same message always gives the same finding. Pure.
 */
export function detectTask(facts: TaskFacts): TaskFinding {
  const asked = Task.options.find((task) => `/${task}` === facts.command);
  if (asked) return { task: asked, by: 'detected', reasons: [`begins with /${asked}`] };
  const clues = [...wordClues(opening(facts.text)), ...codeClues(facts), ...fileClues(facts)];
  const task = heaviest(clues);
  if (task === undefined) return { task: 'chat', by: 'detected', reasons: ['nothing speaks for another task'] };
  const reasons = clues.filter((clue) => clue.task === task && clue.weight > 0).map(({ reason }) => reason);
  return { task, by: 'detected', reasons: [...new Set(reasons)] };
}

interface Clue {
  readonly task: Task;
  readonly weight: number;
  readonly reason: string;
}

/** What is asked stands at the beginning or at the end; between them lies what it is asked about. */
function opening(text: string): string {
  if (text.length <= 2 * askingCharacters) return text;
  return `${text.slice(0, askingCharacters)}\n${text.slice(-askingCharacters)}`;
}

const askingCharacters = 600;

function wordClues(text: string): readonly Clue[] {
  const words: TextWords = readWords(withoutCode(text));
  return taskSignals.flatMap(({ task, weight, words: signals }) =>
    signals.filter(words.has).map(({ written }) => ({ task, weight, reason: `contains “${written}”` })),
  );
}

/** Words inside a code block ask for nothing. */
function withoutCode(text: string): string {
  return text.replaceAll(/^ {0,3}```[^]*?(?:^ {0,3}```|$(?![^]))/gm, ' ');
}

function codeClues(facts: TaskFacts): readonly Clue[] {
  const hasFile = facts.attachments.some(({ kind }) => kind === 'code');
  if (!hasFile && !containsCode(facts)) return [];
  const reason = codeReason(facts.text, hasFile);
  const editing = facts.text.length < shortEditCharacters ? 1 : 0;
  return [
    { task: 'code', weight: 2, reason },
    { task: 'edit', weight: editing, reason },
  ];
}

/** A change to a few lines comes with a few lines. */
const shortEditCharacters = 500;

function codeReason(text: string, hasFile: boolean): string {
  if (hasFile) return 'a code file is attached';
  return hasFence(text) ? 'contains a code block' : 'contains lines of code';
}

function fileClues({ text, attachments }: TaskFacts): readonly Clue[] {
  const documents = attachments.filter(({ kind }) => kind === 'pdf' || kind === 'text').length;
  if (documents > 0) return [{ task: 'summarize', weight: 1, reason: 'a document is attached' }];
  return text.length > longTextCharacters ? [{ task: 'summarize', weight: 1, reason: 'brings a long text' }] : [];
}

const longTextCharacters = 6_000;

/** Of equally heavy tasks the one that is asked for more rarely: it is less likely to be meant by chance. */
function heaviest(clues: readonly Clue[]): Task | undefined {
  const sums = fromRareToCommon.map((task) => ({
    task,
    sum: clues.reduce((total, clue) => total + (clue.task === task ? clue.weight : 0), 0),
  }));
  const most = Math.max(...sums.map(({ sum }) => sum));
  return most === 0 ? undefined : sums.find(({ sum }) => sum === most)?.task;
}

const fromRareToCommon: readonly Task[] = [
  'classify',
  'extract',
  'rewrite',
  'summarize',
  'research',
  'edit',
  'code',
  'reasoning',
  'chat',
];
