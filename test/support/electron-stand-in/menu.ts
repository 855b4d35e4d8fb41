import { record } from './run.ts';

const roles: readonly NonNullable<Electron.MenuItemConstructorOptions['role']>[] = [
  'appMenu',
  'editMenu',
  'windowMenu',
  'help',
  'about',
  'services',
  'hide',
  'hideOthers',
  'unhide',
  'quit',
  'close',
  'reload',
  'toggleDevTools',
  'resetZoom',
  'zoomIn',
  'zoomOut',
  'togglefullscreen',
  'cut',
  'copy',
  'paste',
  'selectAll',
];

/** Keeps templates, and refuses what shows only when somebody clicks: items that do nothing, keys taken twice. */
export class Menu {
  static application: Menu | null | undefined;
  static readonly popups: Menu[] = [];
  readonly template: readonly Electron.MenuItemConstructorOptions[];

  constructor(template: readonly Electron.MenuItemConstructorOptions[]) {
    this.template = template;
  }

  static buildFromTemplate(template: readonly Electron.MenuItemConstructorOptions[]): Menu {
    const items = flatten(template);
    for (const item of items) refuseDeadItem(item);
    const keys = items.flatMap(({ accelerator }) => accelerator ?? []);
    const repeated = keys.find((key, index) => keys.indexOf(key) !== index);
    if (repeated !== undefined) throw new Error(`Two menu items share ${repeated}`);
    return new Menu(template);
  }

  static setApplicationMenu(menu: Menu | null): void {
    record('Menu.setApplicationMenu');
    Menu.application = menu;
  }

  popup(): void {
    Menu.popups.push(this);
  }

  /** Clicks the item with this label. */
  click(label: string): void {
    const item = flatten(this.template).find((candidate) => candidate.label === label);
    if (!item?.click) throw new Error(`The menu has no item "${label}" to click`);
    Reflect.apply(item.click, undefined, []);
  }
}

export function flatten(
  template: readonly Electron.MenuItemConstructorOptions[],
): readonly Electron.MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flatten(item.submenu) : [])]);
}

function refuseDeadItem(item: Electron.MenuItemConstructorOptions): void {
  if (item.role !== undefined && !roles.includes(item.role)) throw new Error(`Unknown menu role ${item.role}`);
  const isAlive = item.role ?? item.click ?? item.submenu ?? item.type === 'separator';
  if (!isAlive) throw new Error(`The menu item "${item.label}" does nothing`);
}
