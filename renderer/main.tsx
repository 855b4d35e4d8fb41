import './settle-zod.ts';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { connectCore } from './client/connect-core.ts';
import { createConnectionStore } from './client/connection-store.ts';
import { hearCore } from './client/hear-core.ts';
import { createStores } from './client/stores.ts';
import { readDay } from './client/read-day.ts';
import { turnDays } from './client/turn-days.ts';
import { readHotkey } from './client/use-hotkey.ts';
import { createCommands, runCommand } from './features/commands/commands.ts';
import { listenToKeys } from './features/commands/listen-to-keys.ts';
import { createThemeApplier } from './lib/apply-theme.ts';
import { keepFocus } from './lib/keep-focus.ts';
import { settleField } from './lib/settle-field.ts';
import { createWindowClock } from './lib/window-clock.ts';
import './styles/index.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root".');

const clock = createWindowClock();
const connection = createConnectionStore(clock);
const core = connectCore(connection, clock);
const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
const stores = createStores({ core, connection, clock, address: window, timeZone, storage: sessionStorage });
const commands = createCommands(stores);

const applyTheme = createThemeApplier(document.documentElement, window.matchMedia('(prefers-color-scheme: dark)'));
stores.settings.subscribe(({ settings }) => applyTheme(settings.theme));
hearCore(core, stores);
turnDays({ clock, timeZone, onTurn: () => readDay(stores) });
core.on('command-requested', ({ command }) => runCommand(commands, command));
keepFocus();
listenToKeys(commands, (id) => readHotkey(id, stores.settings.getState().settings));
window.addEventListener('hashchange', () => stores.routes.getState().follow());
window.addEventListener('pagehide', () => {
  settleField(document.activeElement);
  void stores.drafts.getState().flush();
  void stores.edits.getState().flush();
});

createRoot(root).render(<App stores={stores} commands={commands} />);
