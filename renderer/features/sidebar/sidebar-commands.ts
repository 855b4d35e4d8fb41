import type { CommandId } from '../../../shared/model/command-rows.ts';

/** A command as the sidebar offers it. */
export interface SidebarCommand {
  /** Its key is printed beside it. */
  readonly id: CommandId;
  readonly title: string;
  readonly run: () => void;
}

export interface SidebarCommands {
  readonly toggleSidebar: SidebarCommand;
  readonly search: SidebarCommand;
  readonly newConversation: SidebarCommand;
  readonly openChat: SidebarCommand;
  readonly openRouting: SidebarCommand;
  readonly openSpend: SidebarCommand;
  readonly openHealth: SidebarCommand;
  readonly openSettings: SidebarCommand;
}
