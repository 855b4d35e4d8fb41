import { bridgeName } from '../../shared/transport/bridge.ts';
import type { CommandId } from '../../shared/model/command-rows.ts';
import { hotkeyOf } from '../../shared/model/hotkey-of.ts';
import type { Settings } from '../../shared/model/settings.ts';
import { useFrom } from './stores-context.ts';

/** The key that runs the command now, to be printed where the command is offered. */
export function useHotkey(id: CommandId): string | undefined {
  return useFrom(
    ({ settings }) => settings,
    ({ settings }) => readHotkey(id, settings),
  );
}

export function readHotkey(id: CommandId, { shortcuts }: Pick<Settings, 'shortcuts'>): string | undefined {
  return hotkeyOf(id, { shortcuts, isInBrowser: isInBrowser() });
}

/** A browser keeps some keys to itself. */
export function isInBrowser(): boolean {
  return window[bridgeName] === undefined;
}
