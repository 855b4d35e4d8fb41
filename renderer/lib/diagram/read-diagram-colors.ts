import type { DrawRequest } from './diagram-protocol.ts';

/** The colors of the theme on screen, for a document that cannot see its styles. */
export function readDiagramColors(): DrawRequest['colors'] {
  const styles = getComputedStyle(document.documentElement);
  const color = (token: string) => styles.getPropertyValue(token).trim();
  return {
    ground: color('--bg-surface'),
    shape: color('--bg-sunken'),
    border: color('--border-control'),
    line: color('--text-3'),
    text: color('--text-1'),
    accentShape: color('--accent-soft'),
    accentBorder: color('--accent-border'),
    noteShape: color('--warn-soft'),
    noteBorder: color('--warn-border'),
  };
}
