import { useState } from 'react';
import { type CommandId, commandRows } from '../../../../shared/model/command-rows.ts';
import { originalHotkey } from '../../../../shared/model/hotkey-of.ts';
import { useStores } from '../../../client/stores-context.ts';
import { isInBrowser, readHotkey } from '../../../client/use-hotkey.ts';
import { isApplePlatform } from '../../../lib/hotkey.ts';
import { changeShortcuts, type ShortcutChange } from './change-shortcuts.ts';
import { type HotkeyVerdict, judgeHotkey } from './judge-hotkey.ts';

/** A key that is being chosen: waited for, or pressed and in the way of something. */
export type ShortcutAttempt =
  | { readonly state: 'waiting'; readonly id: CommandId }
  | {
      readonly state: 'questioned';
      readonly id: CommandId;
      readonly hotkey: string;
      readonly verdict: Exclude<HotkeyVerdict, { kind: 'free' }>;
    };

export interface ShortcutEditor {
  readonly attempt: ShortcutAttempt | undefined;
  readonly begin: (id: CommandId) => void;
  /** Gives the command this key where nothing stands against it, and asks otherwise. */
  readonly choose: (id: CommandId, hotkey: string) => void;
  /** Takes the questioned key; other commands that had it have none then. */
  readonly insist: () => void;
  readonly takeAway: (id: CommandId) => void;
  readonly cancel: () => void;
  readonly reset: (id: CommandId) => void;
  readonly resetAll: () => void;
}

export function useShortcutEditor(): ShortcutEditor {
  const { settings, toasts } = useStores();
  const [attempt, setAttempt] = useState<ShortcutAttempt>();
  const put = (changes: readonly ShortcutChange[], text: string) => {
    const before = settings.getState().settings;
    const undone = changes.map(({ id, original }) => ({ id, hotkey: readHotkey(id, before), original }));
    setAttempt(undefined);
    void settings.getState().update(changeShortcuts(changes));
    const run = () => void settings.getState().update(changeShortcuts(undone));
    toasts.getState().show({ text, action: { label: 'Undo', isUndo: true, run } });
  };
  const change = (changed: ShortcutChange, freed: readonly ShortcutChange[] = []) => {
    const { id, hotkey } = changed;
    if (freed.length === 0 && readHotkey(id, settings.getState().settings) === hotkey) return setAttempt(undefined);
    const names = new Intl.ListFormat('en', { type: 'conjunction' }).format(freed.map((one) => titleOf(one.id)));
    const lost = freed.length === 0 ? '' : `. No key now: ${names}`;
    put([...freed, changed], `${hotkey === undefined ? 'Removed' : 'Changed'} the key of ${titleOf(id)}${lost}`);
  };
  const choose = (id: CommandId, hotkey: string) => {
    const verdict = judgeHotkey({ id, hotkey }, surroundings(settings.getState().settings));
    if (verdict.kind === 'free') change(changeOf(id, hotkey));
    else setAttempt({ state: 'questioned', id, hotkey, verdict });
  };
  const reset = (id: CommandId) => {
    const original = originalHotkey(id, isInBrowser());
    if (original === undefined) change(changeOf(id, undefined));
    else choose(id, original);
  };
  const resetAll = () => {
    const { shortcuts } = settings.getState().settings;
    const own = commandRows.filter(({ id }) => shortcuts.some(({ command }) => command === id));
    const back = own.map(({ id }) => changeOf(id, originalHotkey(id, isInBrowser())));
    put(back, 'Reset all keys');
  };
  const insist = () => {
    if (attempt?.state !== 'questioned') return;
    const { id, hotkey, verdict } = attempt;
    const now = judgeHotkey({ id, hotkey }, surroundings(settings.getState().settings));
    // Since the question another window may have given the key to a command that nobody was asked about.
    if (now.kind !== 'free' && !isSameVerdict(verdict, now)) return setAttempt({ ...attempt, verdict: now });
    const freed = now.kind === 'taken' ? now.by.map((holder) => changeOf(holder.id, undefined)) : [];
    change(changeOf(id, hotkey), freed);
  };
  return {
    attempt,
    begin: (id) => setAttempt({ state: 'waiting', id }),
    choose,
    insist,
    takeAway: (id) => change(changeOf(id, undefined)),
    cancel: () => setAttempt(undefined),
    reset,
    resetAll,
  };
}

function titleOf(id: CommandId): string {
  return commandRows.find((row) => row.id === id)?.title ?? id;
}

/** What can be given another key: the order of Esc stays as it is. */
export const changeableCommands = commandRows.filter(({ isFixed }) => isFixed !== true);

function isSameVerdict(one: HotkeyVerdict, other: HotkeyVerdict): boolean {
  if (one.kind !== 'taken' || other.kind !== 'taken') return one.kind === other.kind;
  return one.by.map(({ id }) => id).join(' ') === other.by.map(({ id }) => id).join(' ');
}

function changeOf(id: CommandId, hotkey: string | undefined): ShortcutChange {
  return { id, hotkey, original: originalHotkey(id, isInBrowser()) };
}

function surroundings(settings: Parameters<typeof readHotkey>[1]) {
  return {
    isInBrowser: isInBrowser(),
    isApple: isApplePlatform(navigator.platform),
    hotkeyOf: (id: CommandId) => readHotkey(id, settings),
  };
}
