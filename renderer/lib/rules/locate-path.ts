import type { syntaxTree } from '@codemirror/language';

type Tree = ReturnType<typeof syntaxTree>;
type SyntaxNode = Tree['topNode'];

/** A stretch of the text. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** Where in a JSON text a path leads to; as near as it goes where the text has no such place. */
export function locatePath(tree: Tree, text: string, path: readonly PropertyKey[]): TextRange {
  let node = tree.topNode.firstChild;
  for (const part of path) {
    const next = node && stepInto(node, text, part);
    if (!next) break;
    node = next;
  }
  if (!node) return { from: 0, to: 0 };
  return { from: node.from, to: Math.min(node.to, endOfLine(text, node.from)) };
}

/** The path to the place in the text, its last part being the name or index that is written there. */
export function pathAt(tree: Tree, text: string, position: number): readonly (string | number)[] {
  const path: (string | number)[] = [];
  for (let node: SyntaxNode | null = tree.resolveInner(position, -1); node; node = node.parent) {
    const { parent } = node;
    if (node.name === 'Property') path.unshift(nameOf(node, text));
    if (parent?.name === 'Array' && isValue(node))
      path.unshift(valuesOf(parent).findIndex(({ from }) => from === node.from));
  }
  return path;
}

function stepInto(node: SyntaxNode, text: string, part: PropertyKey): SyntaxNode | undefined {
  if (node.name === 'Array') return typeof part === 'number' ? valuesOf(node)[part] : undefined;
  const property = node.getChildren('Property').find((child) => nameOf(child, text) === String(part));
  return property?.lastChild ?? undefined;
}

function valuesOf(array: SyntaxNode): readonly SyntaxNode[] {
  const values: SyntaxNode[] = [];
  for (let child = array.firstChild; child; child = child.nextSibling) if (isValue(child)) values.push(child);
  return values;
}

function isValue({ name }: SyntaxNode): boolean {
  return ['Object', 'Array', 'String', 'Number', 'True', 'False', 'Null'].includes(name);
}

function nameOf(property: SyntaxNode, text: string): string {
  const name = property.getChild('PropertyName');
  return name ? text.slice(name.from + 1, name.to - 1) : '';
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}
