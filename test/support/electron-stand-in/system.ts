import { EventEmitter } from 'node:events';
import { onlyAfterReady, record } from './run.ts';

export const errorBoxes: { readonly title: string; readonly content: string }[] = [];
export const questions: { readonly message: string; readonly answer: (choice: number) => void }[] = [];

interface Question {
  readonly message: string;
}

export const dialog = {
  showErrorBox: (title: string, content: string) => void errorBoxes.push({ title, content }),
  /** Waits for the test to answer. */
  showMessageBox: (...parameters: readonly [unknown, Question] | readonly [Question]) => {
    const { message } = parameters.length === 2 ? parameters[1] : parameters[0];
    const answered = Promise.withResolvers<Electron.MessageBoxReturnValue>();
    const answer = (response: number) => answered.resolve({ response, checkboxChecked: false });
    questions.push({ message, answer });
    return answered.promise;
  },
} satisfies Pick<Electron.Dialog, 'showErrorBox' | 'showMessageBox'>;

export const openedOutside: string[] = [];

export const shell = {
  openExternal: async (url: string) => void openedOutside.push(url),
  openPath: async (path: string) => {
    openedOutside.push(path);
    return '';
  },
} satisfies Pick<Electron.Shell, 'openExternal' | 'openPath'>;

export const copied: string[] = [];

export const clipboard = {
  writeText: async (text: string) => void copied.push(text),
} satisfies Pick<Electron.Clipboard, 'writeText'>;

export const crashReporter = { start: () => record('crashReporter.start') };

export const notifications: StandInNotification[] = [];

class StandInNotification extends EventEmitter {
  static readonly isSupported = (): boolean => true;
  readonly title: string;
  readonly body: string;
  constructor({ title, body }: { readonly title: string; readonly body: string }) {
    super();
    this.title = title;
    this.body = body;
  }
  show = (): void => void notifications.push(this);
}
export const Notification = StandInNotification satisfies Pick<typeof Electron.Notification, 'isSupported'>;

class StandInTheme extends EventEmitter {
  themeSource: Electron.NativeTheme['themeSource'] = 'system';
  isSystemDark = false;
  get shouldUseDarkColors(): boolean {
    return this.themeSource === 'system' ? this.isSystemDark : this.themeSource === 'dark';
  }
}
export const nativeTheme = new StandInTheme() satisfies Pick<
  Electron.NativeTheme,
  'themeSource' | 'shouldUseDarkColors'
>;

class StandInPowerMonitor extends EventEmitter {
  override on(event: string, listener: Parameters<EventEmitter['on']>[1]): this {
    onlyAfterReady(`powerMonitor.on ${event}`);
    return super.on(event, listener);
  }
}
export const powerMonitor = new StandInPowerMonitor();

class StandInScreen extends EventEmitter {
  workAreas: readonly Electron.Rectangle[] = [{ x: 0, y: 0, width: 1_920, height: 1_040 }];
  getAllDisplays = (): Pick<Electron.Display, 'workArea'>[] => {
    onlyAfterReady('screen.getAllDisplays');
    return this.workAreas.map((workArea) => ({ workArea }));
  };
  getPrimaryDisplay = (): Pick<Electron.Display, 'workArea'> => {
    const workArea = this.workAreas[0];
    if (!workArea) throw new Error('the stand-in has no display');
    return { workArea };
  };
}
export const screen = new StandInScreen() satisfies {
  [Name in 'getAllDisplays']: () => Partial<ReturnType<Electron.Screen[Name]>[number]>[];
};
