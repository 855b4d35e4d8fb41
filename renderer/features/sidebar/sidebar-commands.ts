/** A command as the sidebar offers it. */
export interface SidebarCommand {
  readonly title: string;
  readonly hotkey?: string;
  readonly run: () => void;
}

export interface SidebarCommands {
  readonly toggleSidebar: SidebarCommand;
  readonly search: SidebarCommand;
  readonly newConversation: SidebarCommand;
  readonly openChat: SidebarCommand;
  readonly openSettings: SidebarCommand;
}
