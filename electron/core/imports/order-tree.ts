/** A node as exports hold it: an unordered bag in which each names its parent. */
export interface TreeNode {
  readonly key: string;
  readonly parentKey?: string;
  /** Orders siblings where the parent does not. */
  readonly createdAt?: number;
  /** The order of siblings as their parent knows it; not trusted for anything else. */
  readonly childKeys?: readonly string[];
}

export interface OrderedNode<Node extends TreeNode> {
  readonly node: Node;
  /** Absent at the start of a thread: no parent, an unknown one, or one that would close a circle. */
  readonly parentKey: string | undefined;
}

/** Every node once, parents before children, siblings in order. Linear, and without recursion: threads are thousands deep. */
export function orderTree<Node extends TreeNode>(nodes: readonly Node[]): readonly OrderedNode<Node>[] {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const roots = new Set(findRoots(nodes, byKey));
  const children = new Map<string, Node[]>();
  for (const node of nodes) {
    if (node.parentKey === undefined || roots.has(node)) continue;
    const siblings = children.get(node.parentKey);
    if (siblings) siblings.push(node);
    else children.set(node.parentKey, [node]);
  }
  const ordered: OrderedNode<Node>[] = [];
  const waiting: OrderedNode<Node>[] = [...roots].reverse().map((node) => ({ node, parentKey: undefined }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node } = next;
    ordered.push(next);
    const below = inOrder(children.get(node.key) ?? [], node.childKeys ?? []);
    for (const child of below.toReversed()) waiting.push({ node: child, parentKey: node.key });
  }
  return ordered;
}

/** Climbs from each node until a known way: a way that meets itself is a circle, broken where it closes. */
function findRoots<Node extends TreeNode>(nodes: readonly Node[], byKey: ReadonlyMap<string, Node>): readonly Node[] {
  const roots: Node[] = [];
  const settled = new Set<Node>();
  for (const start of nodes) {
    const way = new Set<Node>();
    for (let node = start; !settled.has(node);) {
      way.add(node);
      const parent = node.parentKey === undefined ? undefined : byKey.get(node.parentKey);
      if (!parent || way.has(parent)) {
        roots.push(node);
        break;
      }
      node = parent;
    }
    for (const node of way) settled.add(node);
  }
  return roots;
}

function inOrder<Node extends TreeNode>(siblings: readonly Node[], hinted: readonly string[]): readonly Node[] {
  if (siblings.length < 2) return siblings;
  const places = new Map(hinted.map((key, place) => [key, place]));
  const placeOf = ({ key }: Node) => places.get(key) ?? Number.MAX_SAFE_INTEGER;
  return siblings.toSorted(
    (one, other) => placeOf(one) - placeOf(other) || (one.createdAt ?? 0) - (other.createdAt ?? 0),
  );
}
