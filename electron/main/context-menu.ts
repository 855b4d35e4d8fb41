import { clipboard, Menu, type BrowserWindow, type ContextMenuParams, type MenuItemConstructorOptions } from 'electron';
import { externalAddress } from './external-address.ts';
import type { Report } from './report.ts';

/** Electron has no context menu of its own: gives text fields, selections and links the usual one. */
export function offerContextMenu(window: BrowserWindow, report: Report): void {
  window.webContents.on('context-menu', (_event, params) => {
    const copyLink = (address: string) =>
      void clipboard.writeText(address).catch((error: unknown) => report('copy-failed', { error }));
    const template = contextMenuTemplate(params, copyLink);
    if (template.length > 0) Menu.buildFromTemplate(template).popup({ window });
  });
}

export function contextMenuTemplate(
  params: Pick<ContextMenuParams, 'isEditable' | 'editFlags' | 'selectionText' | 'linkURL'>,
  copyLink: (address: string) => void,
): MenuItemConstructorOptions[] {
  const { canCut, canCopy, canPaste, canSelectAll } = params.editFlags;
  if (params.isEditable) {
    return [
      { role: 'cut', enabled: canCut },
      { role: 'copy', enabled: canCopy },
      { role: 'paste', enabled: canPaste },
      { type: 'separator' },
      { role: 'selectAll', enabled: canSelectAll },
    ];
  }
  const address = externalAddress(params.linkURL);
  return [
    ...(address === undefined ? [] : [{ label: 'Copy link address', click: () => copyLink(address) }]),
    ...(params.selectionText === '' ? [] : [{ role: 'copy' as const, enabled: canCopy }]),
  ];
}
