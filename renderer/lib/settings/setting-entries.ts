import { holdsWords } from '../holds-words.ts';

/** Something that can be set or looked up in Settings, and where. */
export interface SettingEntry {
  readonly section: string;
  /** The page of Settings it stands on. */
  readonly sectionLabel: string;
  /** As its row or block is called on that page; absent for the page itself. */
  readonly setting?: string;
  /** What it is called in lists. */
  readonly title: string;
  /** Other words people look for. */
  readonly words: string;
}

interface Page {
  readonly section: string;
  readonly label: string;
  readonly words: string;
  /** Names of rows and blocks, with other words for them. */
  readonly settings: Readonly<Record<string, string>>;
}

const pages: readonly Page[] = [
  {
    section: 'appearance',
    label: 'Appearance',
    words: 'look display',
    settings: {
      Theme: 'dark light system color colour night mode',
      'Title conversations by an economy model': 'name title automatic naming',
    },
  },
  {
    section: 'providers',
    label: 'Providers',
    words: 'api custom gateway openai compatible base url headers proxy local servers ollama discovery',
    settings: {
      Keys: 'api key secret token rotation order quota daily limit label test add replace',
      Models: 'prices price limits context window enable disable list refresh add model',
    },
  },
  {
    section: 'budgets',
    label: 'Budgets and approvals',
    words: 'money cost spending',
    settings: {
      Budgets: 'limit day month workspace provider soft hard',
      'Ask me first': 'approval approve threshold confirm expensive message',
    },
  },
  { section: 'shortcuts', label: 'Shortcuts', words: 'keys keyboard hotkeys commands bindings', settings: {} },
  {
    section: 'alerts',
    label: 'Alerts',
    words: 'notifications',
    settings: {
      'Tell me': 'notification system desktop window nowhere silence mute',
      'What is told': 'thresholds errors slow quota outage',
    },
  },
  {
    section: 'privacy',
    label: 'Privacy',
    words: 'safety security',
    settings: {
      'What leaves this computer': 'telemetry tracking crash reports sent network',
      'Images in answers': 'remote images sites allowed load hosts',
    },
  },
  {
    section: 'storage',
    label: 'Data',
    words: 'storage database',
    settings: {
      'Conversations and settings': 'location folder directory path size database disk',
      Log: 'file troubleshooting',
      Version: 'about',
      Import: 'chatgpt claude switchboard archive zip json',
      Export: 'archive markdown download',
      Backups: 'back up restore copy daily',
      'How long things are kept': 'retention days',
      'Traces and the audit trail': 'retention keep days prune',
      'Answers kept to be given again': 'cache clear cached responses',
      Clear: 'delete remove erase wipe',
      'All conversations': 'clear delete erase',
      Traces: 'clear delete history decisions',
      'Usage history': 'clear delete spend reset',
      Everything: 'clear delete reset factory wipe erase start over',
    },
  },
  {
    section: 'audit',
    label: 'Audit trail',
    words: 'history log decisions changes who when export csv',
    settings: {},
  },
];

/** Every page of Settings and everything on it, in order. */
export const settingEntries: readonly SettingEntry[] = pages.flatMap(({ section, label, words, settings }) => [
  { section, sectionLabel: label, title: label, words },
  ...Object.entries(settings).map(([setting, others]) => ({
    section,
    sectionLabel: label,
    setting,
    title: setting,
    words: `${label} ${others}`,
  })),
]);

/** Those that hold every typed word, the ones that hold them in their name first. */
export function searchSettings(text: string): readonly SettingEntry[] {
  if (text.trim() === '') return [];
  const found = settingEntries.filter(({ title, words }) => holdsWords(`${title} ${words}`, text));
  const isNamed = ({ title }: SettingEntry) => holdsWords(title, text);
  return [...found.filter(isNamed), ...found.filter((entry) => !isNamed(entry))];
}
