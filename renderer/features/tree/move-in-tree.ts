import type { TreeRow } from './tree-rows.ts';

/** What a key asks of the tree. */
export type TreeMove =
  | { readonly type: 'go'; readonly key: string }
  | { readonly type: 'turn'; readonly key: string }
  | { readonly type: 'open'; readonly key: string };

export interface TreePress {
  readonly key: string;
  readonly activeKey: string | undefined;
}

/** The keys of a tree as WAI-ARIA has them; undefined for all others. `nameOf` is what a letter is compared with. */
export function moveInTree(
  rows: readonly TreeRow[],
  { key, activeKey }: TreePress,
  nameOf: (row: TreeRow) => string,
): TreeMove | undefined {
  const at = rows.findIndex((row) => row.key === activeKey);
  const row = rows[at];
  if (!row) return goTo(rows[0]);
  switch (key) {
    case 'ArrowDown':
      return goTo(rows[at + 1]);
    case 'ArrowUp':
      return goTo(rows[at - 1]);
    case 'Home':
      return goTo(rows[0]);
    case 'End':
      return goTo(rows.at(-1));
    case 'ArrowRight':
      if (row.isExpanded === undefined) return undefined;
      return row.isExpanded ? goTo(rows[at + 1]) : { type: 'turn', key: row.key };
    case 'ArrowLeft':
      if (row.isExpanded) return { type: 'turn', key: row.key };
      return goTo(rows.find(({ key: other }) => other === row.parentKey));
    case 'Enter':
    case ' ':
      return { type: row.item.type === 'run' ? 'turn' : 'open', key: row.key };
    default:
      return goTo(startingWith(key, [...rows.slice(at + 1), ...rows.slice(0, at + 1)], nameOf));
  }
}

function goTo(row: TreeRow | undefined): TreeMove | undefined {
  return row && { type: 'go', key: row.key };
}

/** The first of these rows whose words begin with the letter. */
function startingWith(letter: string, rows: readonly TreeRow[], nameOf: (row: TreeRow) => string): TreeRow | undefined {
  if (Array.from(letter).length !== 1) return undefined;
  return rows.find((row) => nameOf(row).toLowerCase().startsWith(letter.toLowerCase()));
}
