import { ChevronRight } from 'lucide-react';
import type { MouseEvent } from 'react';
import { Icon } from '../../ui/icon.tsx';
import { Jack } from '../../ui/jack.tsx';
import { describeRow } from './describe-row.ts';
import type { TreeItem } from './tree-items.ts';
import type { TreeRow } from './tree-rows.ts';

interface TreeRowViewProps {
  readonly id: string;
  readonly row: TreeRow;
  readonly topPx: number;
  readonly isActive: boolean;
  /** The branch on screen ends here. */
  readonly isEnd: boolean;
  readonly onOpen: () => void;
  readonly onTurn: () => void;
}

/** Deeper branches stand no further to the right, where their words would have no room. */
const deepestIndent = 12;
const indentPx = 18;

/** One message of the tree on the line of its family, or the middle of a long run. */
export function TreeRowView({ id, row, topPx, isActive, isEnd, onOpen, onTurn }: TreeRowViewProps) {
  const { item, level, depth, position, count, isExpanded } = row;
  const { author, words, time, moment } = describeRow(item);
  const turn = (event: MouseEvent) => {
    event.stopPropagation();
    onTurn();
  };
  return (
    <div
      id={id}
      className="tree-row"
      role="treeitem"
      aria-level={level}
      aria-posinset={position}
      aria-setsize={count}
      aria-expanded={isExpanded}
      aria-selected={isActive}
      aria-current={isEnd || undefined}
      data-shown={item.isShown || undefined}
      data-line={lineOf(item)}
      style={{ transform: `translateY(${topPx}px)`, paddingLeft: 8 + Math.min(depth, deepestIndent) * indentPx }}
      onClick={onOpen}
    >
      <span
        className="tree-turn"
        data-turns={isExpanded !== undefined || undefined}
        onClick={isExpanded === undefined ? undefined : turn}
      >
        {isExpanded !== undefined && <Icon of={ChevronRight} size="chip" />}
      </span>
      <TreeMark item={item} />
      {author && <b className="tree-author ellipsis">{author}</b>}
      {author && <span className="visually-hidden">: </span>}
      <span className="tree-said ellipsis">{words}</span>
      {time && <span className="visually-hidden">, </span>}
      {time && (
        <span className="tree-time figures" title={moment}>
          {time}
        </span>
      )}
      {item.isShown && <span className="visually-hidden">, on screen</span>}
    </div>
  );
}

function TreeMark({ item }: { readonly item: TreeItem }) {
  if (item.type === 'run') return <span className="tree-run" />;
  const { role, line, status } = item.node;
  if (role === 'user') return <span className="tree-dot" />;
  const answered = item.isShown ? 'in-use' : 'free';
  return <Jack line={line} state={status === 'failed' ? 'failed' : answered} />;
}

function lineOf(item: TreeItem): string {
  return (item.type === 'message' && item.node.line) || 'none';
}
