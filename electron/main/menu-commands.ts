/** A menu item that asks the window to run one of its commands. */
export interface MenuCommand {
  readonly id: string;
  readonly label: string;
  readonly accelerator: string;
}

/** The window's commands that the menu offers, by the ids the window knows them by. */
export const menuCommands = {
  newConversation: { id: 'new-conversation', label: 'New conversation', accelerator: 'CmdOrCtrl+N' },
  settings: { id: 'open-settings', label: 'Settings…', accelerator: 'CmdOrCtrl+,' },
  search: { id: 'search', label: 'Search or jump…', accelerator: 'CmdOrCtrl+K' },
  previousConversation: {
    id: 'previous-conversation',
    label: 'Previous conversation',
    accelerator: 'CmdOrCtrl+Shift+[',
  },
  nextConversation: { id: 'next-conversation', label: 'Next conversation', accelerator: 'CmdOrCtrl+Shift+]' },
  toggleSidebar: { id: 'toggle-sidebar', label: 'Show or hide sidebar', accelerator: 'CmdOrCtrl+B' },
} as const satisfies Record<string, MenuCommand>;
