import type { CommandId } from '../../../shared/model/command-rows.ts';
import type { RuleCommand } from '../../../shared/model/rule.ts';
import { type SlashWord, slashWords } from './slash-words.ts';

/** A command of the window as it is offered in the composer. */
export interface SlashCommand {
  readonly id: CommandId;
  readonly canRun: () => boolean;
  readonly run: () => void;
}

export type SlashEntry =
  | (SlashWord & { readonly kind: 'command'; readonly command: SlashCommand })
  | { readonly kind: 'rule'; readonly word: string; readonly says: string };

export interface SlashGroup {
  readonly label: 'Commands' | 'For your rules';
  readonly entries: readonly SlashEntry[];
}

interface SlashOffer {
  readonly commands: readonly SlashCommand[];
  readonly ruleCommands: readonly RuleCommand[];
  /** What is typed so far, with its slash. */
  readonly typed: string;
}

/** What the composer offers for a word that begins with a slash. A word of a rule goes before one of the window. */
export function slashEntries({ commands, ruleCommands, typed }: SlashOffer): readonly SlashGroup[] {
  const wanted = typed.toLowerCase();
  const rules = ruleCommands.map(({ command, rule }): SlashEntry => {
    return { kind: 'rule', word: command, says: `Send by the rule “${rule}”` };
  });
  const own = slashWords.flatMap(({ id, ...slash }): readonly SlashEntry[] => {
    const command = commands.find((known) => known.id === id);
    const isTaken = rules.some(({ word }) => word === slash.word);
    return command?.canRun() && !isTaken ? [{ kind: 'command', ...slash, command }] : [];
  });
  const groups: readonly SlashGroup[] = [
    { label: 'Commands', entries: own.filter(({ word }) => word.startsWith(wanted)) },
    { label: 'For your rules', entries: rules.filter(({ word }) => word.startsWith(wanted)) },
  ];
  return groups.filter(({ entries }) => entries.length > 0);
}
