import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import type { Channel } from '../../shared/transport/channel.ts';
import type { Alert } from '../../shared/model/health.ts';
import { defaultSettings, type Settings } from '../../shared/model/settings.ts';
import type { Attach } from '../../electron/hosts/attach.ts';
import type { DesktopPaths } from '../../electron/main/desktop-paths.ts';
import type { OpenCore, ShellCore } from '../../electron/main/shell-core.ts';

/** One start of the desktop app in the stand-in, with a core that only takes notes. */
export interface DesktopRun {
  readonly electron: typeof import('./electron-stand-in.ts');
  readonly core: NotingCore;
  readonly dataDirectory: string;
  /** Everything before `ready`. */
  readonly start: () => void;
  /** `start`, then `ready`, until the window is there. */
  readonly startToWindow: () => Promise<InstanceType<(typeof import('./electron-stand-in.ts'))['BrowserWindow']>>;
  readonly moveTime: (passedMs: number) => void;
}

interface NotingCore {
  /** Calls of the shell in order. */
  readonly calls: string[];
  readonly reports: string[];
  readonly channels: Channel[];
  readonly change: (settings: Partial<Settings>) => void;
  /** Every answer that runs comes to its end. */
  readonly endAnswers: () => void;
  /** Something passes a threshold. */
  readonly alarm: (alert: Alert) => void;
}

interface RunOptions {
  readonly isPackaged?: boolean;
  readonly environment?: NodeJS.ProcessEnv;
  readonly theme?: Settings['theme'];
  readonly shortcuts?: Settings['shortcuts'];
  /** An answer runs from the start on. */
  readonly isAnswering?: boolean;
  readonly close?: () => Promise<void>;
  readonly openCore?: OpenCore;
  /** Serves pages; without it channels are only noted. */
  readonly attach?: Attach;
}

/** Loads the stand-in and the app anew, since both are modules with the life of a process. */
export async function createDesktopRun(options: RunOptions = {}): Promise<DesktopRun> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'switchboard-desktop-'));
  removeCrashListenersAfterwards();
  onTestFinished(() => rmSync(dataDirectory, { recursive: true, force: true }));
  vi.resetModules();
  const electron = await import('./electron-stand-in.ts');
  const { startDesktop } = await import('../../electron/main/start-desktop.ts');
  electron.app.isPackaged = options.isPackaged ?? false;
  const { core, open } = createNotingCore(options);
  let nowMs = 0;

  const start = () =>
    startDesktop({
      openCore: options.openCore ?? open,
      paths: desktopPaths,
      environment: { SWITCHBOARD_HOME: dataDirectory, ...options.environment },
      monotonic: () => nowMs,
    });
  const startToWindow = async () => {
    start();
    electron.app.becomeReady();
    return vi.waitUntil(() => electron.BrowserWindow.made[0]);
  };
  return { electron, core, dataDirectory, start, startToWindow, moveTime: (passedMs) => (nowMs += passedMs) };
}

export const desktopPaths: DesktopPaths = {
  renderer: join(import.meta.dirname, '..', 'fixtures', 'renderer'),
  preload: '/installed/out/preload/index.cjs',
  icon: '/installed/resources/icons/512x512.png',
};

function createNotingCore(options: RunOptions): { readonly core: NotingCore; readonly open: OpenCore } {
  const calls: string[] = [];
  const reports: string[] = [];
  const channels: Channel[] = [];
  const settingsListeners = new Set<(payload: never) => void>();
  const endListeners = new Set<(payload: never) => void>();
  const alertListeners = new Set<(payload: never) => void>();
  const turn = { turnId: 'turn', conversationId: 'conversation', answerId: 'answer' };
  let running = options.isAnswering ? [turn] : [];
  const { theme = 'system', shortcuts = [] } = options;
  let settings: Settings = { ...defaultSettings, theme, shortcuts };
  const note = (call: string) => void calls.push(call);

  const api: ShellCore['api'] = {
    settings: { read: async () => settings, update: async () => settings },
    on: (name, listener) => {
      if (name === 'settings-changed') settingsListeners.add(listener);
      if (name === 'turn-ended') endListeners.add(listener);
      if (name === 'alert-raised') alertListeners.add(listener);
      return () => undefined;
    },
    turns: { running: async () => ({ turns: running }) },
    approvals: { list: async () => ({ approvals: [] }) },
    providers: { list: async () => ({ providers: [] }) },
    keys: { list: async () => ({ keys: [] }) },
  };
  const open: OpenCore = async ({ version }) => {
    note(`open ${version}`);
    return {
      api,
      attach: (channel) => {
        channels.push(channel);
        note('attach');
        const detach = options.attach?.(channel);
        return () => {
          detach?.();
          note('detach');
        };
      },
      announce: (name, payload) => note(`announce ${name} ${JSON.stringify(payload)}`),
      suspend: () => note('suspend'),
      resume: () => note('resume'),
      close: () => {
        note('close');
        return options.close?.() ?? Promise.resolve();
      },
      report: (event) => void reports.push(event),
    };
  };
  const change = (changed: Partial<Settings>) => {
    settings = { ...settings, ...changed };
    for (const listener of settingsListeners) Reflect.apply(listener, undefined, [{ settings }]);
  };
  const endAnswers = () => {
    running = [];
    for (const listener of endListeners) Reflect.apply(listener, undefined, [turn]);
  };
  const alarm = (alert: Alert) => {
    for (const listener of alertListeners) Reflect.apply(listener, undefined, [{ alert }]);
  };
  return { open, core: { calls, reports, channels, change, endAnswers, alarm } };
}

function removeCrashListenersAfterwards(): void {
  const exceptions = new Set(process.listeners('uncaughtException'));
  const rejections = new Set(process.listeners('unhandledRejection'));
  onTestFinished(() => {
    for (const listener of process.listeners('uncaughtException')) {
      if (!exceptions.has(listener)) process.off('uncaughtException', listener);
    }
    for (const listener of process.listeners('unhandledRejection')) {
      if (!rejections.has(listener)) process.off('unhandledRejection', listener);
    }
  });
}
