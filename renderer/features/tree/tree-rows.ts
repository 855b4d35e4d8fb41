import type { TreeItem } from './tree-items.ts';

/** One line of the tree as it is shown now. */
export interface TreeRow {
  readonly item: TreeItem;
  readonly key: string;
  readonly parentKey: string | undefined;
  /** From 1. */
  readonly level: number;
  /** Forks above it: how far it stands to the right. */
  readonly depth: number;
  /** Among those with the same parent, from 1. */
  readonly position: number;
  readonly count: number;
  /** Absent where nothing lies below. */
  readonly isExpanded: boolean | undefined;
}

interface Waiting {
  readonly item: TreeItem;
  readonly place: Omit<TreeRow, 'item' | 'key' | 'isExpanded'>;
}

/** The rows from top to bottom; `turned` are those that are not as they were at first. No conversation is too deep. */
export function layTreeRows(items: readonly TreeItem[], turned: ReadonlySet<string>): readonly TreeRow[] {
  const rows: TreeRow[] = [];
  const waiting = waitingFor(items, { parentKey: undefined, level: 1, depth: 0 });
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { item, place } = next;
    const { children } = item;
    const isExpanded = children.length === 0 ? undefined : item.isExpandedAtFirst !== turned.has(item.key);
    rows.push({ ...place, item, key: item.key, isExpanded });
    if (!isExpanded) continue;
    const depth = place.depth + (isFork(children) ? 1 : 0);
    waiting.push(...waitingFor(children, { parentKey: item.key, level: place.level + 1, depth }));
  }
  return rows;
}

/** Branches begin below a fork; what else lies below a message goes on with it. */
function isFork([first, second]: readonly TreeItem[]): boolean {
  const isBranch = (item: TreeItem | undefined) => item?.type === 'message' && item.node.parentId !== undefined;
  if (!isBranch(first) || !isBranch(second)) return false;
  return first?.type === 'message' && second?.type === 'message' && first.node.parentId === second.node.parentId;
}

/** Last first: they are taken from the end. */
function waitingFor(items: readonly TreeItem[], place: Pick<TreeRow, 'parentKey' | 'level' | 'depth'>): Waiting[] {
  return items
    .map((item, index) => ({ item, place: { ...place, position: index + 1, count: items.length } }))
    .toReversed();
}
