import { useVirtualizer, type Range, defaultRangeExtractor } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { MessageId } from '../../../shared/model/ids.ts';
import type { OutlineNode } from '../../../shared/model/outline.ts';
import { moveInTree } from './move-in-tree.ts';
import { createTreeItems } from './tree-items.ts';
import { describeRow } from './describe-row.ts';
import { TreeRowView } from './tree-row-view.tsx';
import { layTreeRows, type TreeRow } from './tree-rows.ts';

interface BranchTreeProps {
  readonly nodes: readonly OutlineNode[];
  /** The last message of the branch on screen. */
  readonly endId: MessageId | undefined;
  readonly onOpen: (messageId: MessageId, isOnScreen: boolean) => void;
}

const rowPx = 32;

/** The branches as a tree of one tab stop; only rows near the view are in the page. */
export function BranchTree({ nodes, endId, onOpen }: BranchTreeProps) {
  const id = useId();
  const tree = useRef<HTMLDivElement>(null);
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const items = useMemo(() => createTreeItems(nodes, endId), [nodes, endId]);
  const rows = useMemo(() => layTreeRows(items, turned), [items, turned]);
  const [chosenKey, setActiveKey] = useState<string>();
  const activeKey = rows.some(({ key }) => key === chosenKey) ? chosenKey : lastShown(rows);
  const activeIndex = rows.findIndex(({ key }) => key === activeKey);
  // eslint-disable-next-line react-hooks/incompatible-library -- no compiler memoises this window's components
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => tree.current,
    getItemKey: (index) => rows[index]?.key ?? index,
    estimateSize: () => rowPx,
    // The active row is what assistive technology is told about: it stays in the page.
    rangeExtractor: (range: Range) =>
      [...new Set([...defaultRangeExtractor(range), activeIndex])].filter((at) => at >= 0).toSorted((a, b) => a - b),
    overscan: 8,
    useFlushSync: false,
  });
  useEffect(() => {
    if (activeIndex >= 0) virtualizer.scrollToIndex(activeIndex);
  }, [activeIndex, virtualizer]);
  useEffect(() => {
    const frame = requestAnimationFrame(() => tree.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);

  const turn = (key: string) => setTurned(turned.symmetricDifference(new Set([key])));
  const open = ({ item }: TreeRow) => {
    if (item.type === 'message') onOpen(item.node.id, item.isShown);
    else turn(item.key);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = moveInTree(rows, { key: event.key, activeKey }, (row) => describeRow(row.item).author);
    if (!move) return;
    event.preventDefault();
    const row = rows.find(({ key }) => key === move.key);
    if (move.type === 'go') setActiveKey(move.key);
    else if (move.type === 'turn') turn(move.key);
    else if (row) open(row);
  };
  return (
    <div
      ref={tree}
      className="tree scroll"
      role="tree"
      aria-label="Branches"
      aria-activedescendant={activeKey === undefined ? undefined : `${id}-${activeKey}`}
      tabIndex={0}
      style={{ height: rows.length * rowPx }}
      onKeyDown={onKeyDown}
    >
      <div className="tree-rows" role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          return (
            row && (
              <TreeRowView
                key={row.key}
                id={`${id}-${row.key}`}
                row={row}
                topPx={start}
                isActive={row.key === activeKey}
                isEnd={row.key === endId}
                onOpen={() => open(row)}
                onTurn={() => {
                  setActiveKey(row.key);
                  turn(row.key);
                }}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

/** Where the branch on screen ends, or as near to it as the tree shows. */
function lastShown(rows: readonly TreeRow[]): string | undefined {
  return (rows.findLast(({ item }) => item.isShown) ?? rows[0])?.key;
}
