import type { SimpleCondition } from '../../../../shared/model/condition.ts';

export type ConditionType = SimpleCondition['type'];

/** What a condition may look at, as the first field of its row names it, and what it says at first. */
export const conditionKinds: readonly { readonly value: ConditionType; readonly label: string }[] = [
  { value: 'task', label: 'Task' },
  { value: 'keyword', label: 'Words' },
  { value: 'regex', label: 'Pattern' },
  { value: 'command', label: 'Command' },
  { value: 'contains-code', label: 'Code' },
  { value: 'has-image', label: 'Image' },
  { value: 'has-attachment', label: 'Attachment' },
  { value: 'looks-like-secret', label: 'Secret' },
  { value: 'context-tokens', label: 'Context' },
  { value: 'message-characters', label: 'Message' },
  { value: 'tag', label: 'Tag' },
  { value: 'workspace', label: 'Workspace' },
  { value: 'source', label: 'Source' },
  { value: 'priority', label: 'Urgency' },
  { value: 'time-of-day', label: 'Time' },
  { value: 'budget-spent', label: 'Budget' },
  { value: 'estimated-cost', label: 'Cost' },
  { value: 'classified-as', label: 'A model says' },
];

export const firstConditions: { readonly [Type in ConditionType]: Extract<SimpleCondition, { readonly type: Type }> } =
  {
    'has-image': { type: 'has-image' },
    'has-attachment': { type: 'has-attachment', kind: 'pdf' },
    'contains-code': { type: 'contains-code' },
    keyword: { type: 'keyword', words: [], match: 'any' },
    regex: { type: 'regex', pattern: '' },
    command: { type: 'command', command: '' },
    'context-tokens': { type: 'context-tokens', comparison: 'above', tokens: 800 },
    'message-characters': { type: 'message-characters', comparison: 'below', characters: 500 },
    task: { type: 'task', tasks: ['reasoning'] },
    source: { type: 'source', sources: ['gateway'] },
    priority: { type: 'priority', priorities: ['high'] },
    workspace: { type: 'workspace', workspaceIds: [] },
    'time-of-day': { type: 'time-of-day', fromMinute: 22 * 60, untilMinute: 6 * 60 },
    'budget-spent': { type: 'budget-spent', abovePercent: 90 },
    'estimated-cost': { type: 'estimated-cost', aboveMicros: 50_000 },
    tag: { type: 'tag', tag: '' },
    'looks-like-secret': { type: 'looks-like-secret' },
    'classified-as': { type: 'classified-as', question: '' },
  };
