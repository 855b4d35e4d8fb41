import type { CommandRow } from './command.ts';

/** Every command there is, in the order in which help and settings list them. One more is one line here and one action. */
const rows = {
  Conversations: [
    { id: 'new-conversation', title: 'New conversation', words: 'chat', hotkey: 'Mod+N', browserHotkey: 'Mod+Alt+N' },
    { id: 'previous-conversation', title: 'Previous conversation', hotkey: 'Mod+Shift+[' },
    { id: 'next-conversation', title: 'Next conversation', hotkey: 'Mod+Shift+]' },
    { id: 'rename-conversation', title: 'Rename conversation', place: 'chat', hotkey: 'F2' },
    { id: 'pin-conversation', title: 'Pin or unpin conversation', place: 'chat' },
    { id: 'tag-conversation', title: 'Tag conversation', place: 'chat' },
    { id: 'move-conversation', title: 'Move conversation to a workspace', place: 'chat' },
    { id: 'archive-conversation', title: 'Archive conversation', place: 'chat' },
    { id: 'conversation-policy', title: 'Policy of this conversation', place: 'chat' },
    { id: 'export-conversation', title: 'Export conversation', place: 'chat' },
    { id: 'delete-conversation', title: 'Delete conversation', words: 'remove', place: 'chat' },
    { id: 'branch-conversation', title: 'Branch into a new conversation', words: 'fork duplicate', place: 'chat' },
    { id: 'show-branches', title: 'Show branches', words: 'tree versions', place: 'chat', hotkey: 'Mod+Shift+B' },
  ],
  Messages: [
    { id: 'stop-answer', title: 'Stop answer', place: 'chat', hotkey: 'Escape', fields: 'any', isFixed: true },
    { id: 'attach-files', title: 'Attach files', place: 'chat', hotkey: 'Mod+U' },
    { id: 'choose-model', title: 'Choose model', words: 'switch', place: 'chat', hotkey: 'Mod+J' },
    { id: 'why-route', title: 'Why this route', words: 'trace explain', place: 'chat', hotkey: 'Mod+Shift+Y' },
    { id: 'edit-last-message', title: 'Edit last message', place: 'chat', hotkey: 'ArrowUp', fields: 'empty-composer' },
    { id: 'slash-commands', title: 'Commands', place: 'chat', hotkey: '/', isKeyOnly: true },
    { id: 'jump-to-latest', title: 'Jump to latest', place: 'chat', hotkey: 'End', fields: 'text-end' },
    { id: 'find-in-conversation', title: 'Find in conversation', place: 'chat', hotkey: 'Mod+F' },
    { id: 'find-next', title: 'Find next', place: 'chat', hotkey: 'F3', isRepeated: true },
    { id: 'find-previous', title: 'Find previous', place: 'chat', hotkey: 'Shift+F3', isRepeated: true },
  ],
  'Notes and handoffs': [
    { id: 'hand-off', title: 'Hand off', words: 'switch model', place: 'chat', hotkey: 'Mod+Shift+H' },
    {
      id: 'handoff-note',
      title: 'Handoff note',
      place: 'chat',
      hotkey: 'Mod+Shift+N',
      browserHotkey: 'Mod+Alt+Shift+N',
    },
    { id: 'all-notes', title: 'Notes of this workspace', place: 'chat' },
  ],
  'Focused message': [
    { id: 'next-message', title: 'Next message', place: 'message', hotkey: 'J', isKeyOnly: true, isRepeated: true },
    {
      id: 'previous-message',
      title: 'Previous message',
      place: 'message',
      hotkey: 'K',
      isKeyOnly: true,
      isRepeated: true,
    },
    { id: 'copy-message', title: 'Copy', place: 'message', hotkey: 'C', isKeyOnly: true },
    { id: 'retry-message', title: 'Answer again', place: 'message', hotkey: 'R', isKeyOnly: true },
    {
      id: 'retry-message-with',
      title: 'Ask another model',
      place: 'message',
      hotkey: 'Shift+R',
      isKeyOnly: true,
    },
    { id: 'branch-message', title: 'Branch into a new conversation', place: 'message', hotkey: 'B', isKeyOnly: true },
    { id: 'edit-message', title: 'Edit', place: 'message', hotkey: 'E', isKeyOnly: true },
    { id: 'explain-message', title: 'Open or close its trace', place: 'message', hotkey: 'T', isKeyOnly: true },
  ],
  'Go to': [
    { id: 'search', title: 'Search or jump to', hotkey: 'Mod+K', isKeyOnly: true },
    { id: 'open-search', title: 'Search everything', hotkey: 'Mod+Shift+F' },
    { id: 'close-search', title: 'Close search', place: 'search', hotkey: 'Escape', isFixed: true },
    { id: 'open-chat', title: 'Go to Chat', hotkey: 'Mod+1', browserHotkey: 'Mod+Alt+1' },
    { id: 'open-routing', title: 'Go to Routing', words: 'rules board', hotkey: 'Mod+4', browserHotkey: 'Mod+Alt+4' },
    { id: 'open-policies', title: 'Go to Policies', words: 'plans tasks allow block' },
    { id: 'open-spend', title: 'Go to Spend', words: 'cost usage money', hotkey: 'Mod+5', browserHotkey: 'Mod+Alt+5' },
    {
      id: 'open-health',
      title: 'Go to Health',
      words: 'status providers outages',
      hotkey: 'Mod+6',
      browserHotkey: 'Mod+Alt+6',
    },
    { id: 'open-budgets', title: 'Go to Budgets and approvals', words: 'limits spending' },
    { id: 'open-archived', title: 'Go to Archived' },
    { id: 'open-deleted', title: 'Go to Recently deleted', words: 'trash restore' },
    { id: 'new-workspace', title: 'New workspace' },
    { id: 'import-conversations', title: 'Import conversations', words: 'chatgpt claude archive' },
    { id: 'export-everything', title: 'Export everything' },
    { id: 'back-up-now', title: 'Back up now', words: 'backup' },
    { id: 'open-settings', title: 'Open Settings', words: 'preferences options', hotkey: 'Mod+,' },
    { id: 'search-settings', title: 'Search settings', place: 'settings', hotkey: 'Mod+F' },
    { id: 'close-settings', title: 'Back to chat', place: 'settings', hotkey: 'Escape', isFixed: true },
    { id: 'back', title: 'Back', hotkey: 'Mod+[' },
    { id: 'forward', title: 'Forward', hotkey: 'Mod+]' },
    { id: 'show-welcome', title: 'Show welcome' },
    { id: 'skip-welcome', title: 'Skip the welcome', place: 'welcome', hotkey: 'Escape', isFixed: true },
  ],
  Routing: [
    { id: 'new-rule', title: 'New rule', place: 'routing', hotkey: 'N' },
    { id: 'copy-rule', title: 'Copy the open rule', place: 'routing' },
    { id: 'close-rule', title: 'Close the open rule', place: 'routing', hotkey: 'Escape', isFixed: true },
    {
      id: 'redo-rule',
      title: 'Redo the last change of a rule',
      place: 'routing',
      hotkey: 'Mod+Shift+Z',
      fields: 'untyped',
    },
    { id: 'show-board', title: 'Show rules as a board', place: 'routing' },
    { id: 'show-list', title: 'Show rules as a list', place: 'routing' },
    { id: 'show-json', title: 'Show rules as JSON', place: 'routing' },
    {
      id: 'redo-policy',
      title: 'Redo the last change of a policy',
      place: 'policies',
      hotkey: 'Mod+Shift+Z',
      fields: 'untyped',
    },
    {
      id: 'try-message',
      title: 'Try a message',
      words: 'simulate simulator',
      hotkey: 'Mod+Shift+T',
      browserHotkey: 'Mod+Alt+T',
    },
    { id: 'show-rule-tests', title: 'Tests of the rules', place: 'routing' },
    { id: 'replay-messages', title: 'Replay recorded messages', place: 'routing' },
  ],
  Spend: [
    { id: 'export-spend', title: 'Export what Spend shows as CSV', place: 'spend', hotkey: 'Mod+E' },
    { id: 'export-spend-json', title: 'Export what Spend shows as JSON', place: 'spend' },
  ],
  Health: [
    { id: 'check-health', title: 'Check all providers now', place: 'health', hotkey: 'R' },
    { id: 'show-health-hour', title: 'Show the last hour', place: 'health' },
    { id: 'show-health-day', title: 'Show the last 24 hours', place: 'health' },
    { id: 'show-health-week', title: 'Show the last 7 days', place: 'health' },
  ],
  Window: [
    { id: 'next-region', title: 'Next region', hotkey: 'F6', isKeyOnly: true, isInDialogs: true },
    { id: 'previous-region', title: 'Previous region', hotkey: 'Shift+F6', isKeyOnly: true, isInDialogs: true },
    { id: 'toggle-sidebar', title: 'Sidebar or rail', hotkey: 'Mod+B' },
    { id: 'toggle-inspector', title: 'Inspector', place: 'chat', hotkey: 'Mod+I' },
    { id: 'theme-light', title: 'Use light theme', words: 'day mode appearance' },
    { id: 'theme-dark', title: 'Use dark theme', words: 'night mode appearance' },
    { id: 'theme-system', title: 'Use the theme of the system' },
    { id: 'undo', title: 'Undo the last change', hotkey: 'Mod+Z', fields: 'untyped', isInDialogs: true },
    { id: 'show-keys', title: 'Show keys', words: 'shortcuts help', hotkey: '?' },
    { id: 'open-shortcuts', title: 'Change keys', words: 'shortcuts rebind' },
  ],
} as const satisfies Record<string, readonly CommandRow[]>;

export type CommandId = (typeof rows)[keyof typeof rows][number]['id'];

export interface ListedCommand extends CommandRow {
  readonly id: CommandId;
  readonly group: string;
}

export const commandRows: readonly ListedCommand[] = Object.entries<
  readonly (CommandRow & { readonly id: CommandId })[]
>(rows).flatMap(([group, commands]) => commands.map((command) => ({ ...command, group })));
