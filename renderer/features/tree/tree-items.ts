import type { MessageId } from '../../../shared/model/ids.ts';
import type { OutlineNode } from '../../../shared/model/outline.ts';

/** What has a row of its own: a message, or the middle of a long run of messages without a fork. */
export type TreeItem =
  | {
      readonly type: 'message';
      readonly key: string;
      readonly node: OutlineNode;
      /** On the way to the message that ends the branch on screen. */
      readonly isShown: boolean;
      /** What lies below it in the tree: the rest of its run, or the branches that begin after it. */
      readonly children: readonly TreeItem[];
      readonly isExpandedAtFirst: boolean;
    }
  | {
      readonly type: 'run';
      readonly key: string;
      readonly isShown: boolean;
      readonly children: readonly TreeItem[];
      readonly isExpandedAtFirst: false;
    };

/** A run up to this length is shown whole; of a longer one so many at either end. */
const longestRun = 6;
const shownAtEnds = 2;

/**
 * The branches of a conversation as a tree to read: messages that follow each other without a fork stand below the first
 * of them, and only a fork leads deeper. Children are made when they are asked for.
 */
export function createTreeItems(nodes: readonly OutlineNode[], endId: MessageId | undefined): readonly TreeItem[] {
  const children = Map.groupBy(nodes, ({ parentId }) => parentId);
  const shown = pathTo(nodes, endId);
  const roots = children.get(undefined) ?? [];

  const after = (node: OutlineNode): readonly OutlineNode[] => children.get(node.id) ?? [];
  const heads = (node: OutlineNode) => (after(node).length > 1 ? after(node).map(head) : []);
  const head = (node: OutlineNode): TreeItem => {
    const isShown = shown.has(node.id);
    return {
      type: 'message',
      key: node.id,
      node,
      isShown,
      isExpandedAtFirst: isShown || (node.parentId === undefined && roots.length === 1),
      get children() {
        const run = runAfter(node, after);
        return run.length === 0 ? heads(node) : folded(run);
      },
    };
  };
  const inRun = (node: OutlineNode): TreeItem => ({
    type: 'message',
    key: node.id,
    node,
    isShown: shown.has(node.id),
    isExpandedAtFirst: true,
    get children() {
      return heads(node);
    },
  });
  const folded = (run: readonly OutlineNode[]): readonly TreeItem[] => {
    const middle = run.length > longestRun ? run.slice(shownAtEnds, -shownAtEnds) : [];
    const [first] = middle;
    if (!first) return run.map(inRun);
    const fold: TreeItem = {
      type: 'run',
      key: `run-${first.id}`,
      isShown: shown.has(first.id),
      isExpandedAtFirst: false,
      get children() {
        return middle.map(inRun);
      },
    };
    return [...run.slice(0, shownAtEnds).map(inRun), fold, ...run.slice(-shownAtEnds).map(inRun)];
  };
  return roots.map(head);
}

/** The messages that follow each other after this one, as long as each has one answer or one question behind it. */
function runAfter(node: OutlineNode, after: (node: OutlineNode) => readonly OutlineNode[]): readonly OutlineNode[] {
  const run: OutlineNode[] = [];
  for (let next = after(node); next.length === 1 && next[0]; next = after(next[0])) run.push(next[0]);
  return run;
}

function pathTo(nodes: readonly OutlineNode[], endId: MessageId | undefined): ReadonlySet<MessageId> {
  const parents = new Map(nodes.map(({ id, parentId }) => [id, parentId]));
  const path = new Set<MessageId>();
  for (let id = endId; id !== undefined && !path.has(id); id = parents.get(id)) path.add(id);
  return path;
}
