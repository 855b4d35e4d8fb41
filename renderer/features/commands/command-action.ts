import type { CommandId } from '../../../shared/model/command-rows.ts';

/** What a command does where it is known. */
export interface CommandAction {
  /** Whether there is something to do it with. */
  readonly canRun?: () => boolean;
  readonly run: () => void;
}

/** One for every command of the list, so that none is dead. */
export type CommandActions = Readonly<Record<CommandId, CommandAction>>;
