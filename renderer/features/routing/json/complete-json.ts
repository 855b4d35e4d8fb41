import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { ensureSyntaxTree, syntaxTree } from '@codemirror/language';
import type { ModelRef } from '../../../../shared/model/ids.ts';
import { pathAt } from '../../../lib/rules/locate-path.ts';
import { type DocumentSchema, namesAt, valuesAt } from './document-schema.ts';

/** What is typed in is read up to the caret before anything is offered, however long the document. */
const longestParseMs = 500;

/** Offers the names of fields, the words that a field takes, and the models there are. */
export function completeJson(schema: DocumentSchema, models: () => readonly ModelRef[]) {
  return (context: CompletionContext): CompletionResult | null => {
    const tree = ensureSyntaxTree(context.state, context.pos, longestParseMs) ?? syntaxTree(context.state);
    const node = tree.resolveInner(context.pos, -1);
    if (node.name !== 'PropertyName' && node.name !== 'String') return null;
    const text = context.state.sliceDoc();
    const path = pathAt(tree, text, context.pos);
    const isName = node.name === 'PropertyName';
    const found = isName ? namesAt(schema, path.slice(0, -1)) : valuesOf(schema, path, models);
    const isClosed = text[node.to - 1] === '"' && node.to - 1 > node.from;
    return {
      from: node.from + 1,
      to: isClosed ? node.to - 1 : node.to,
      options: found.map((label): Completion => ({ label, type: isName ? 'property' : 'constant' })),
      validFor: /^[^"]*$/,
    };
  };
}

function valuesOf(
  schema: DocumentSchema,
  path: readonly (string | number)[],
  models: () => readonly ModelRef[],
): readonly string[] {
  return path.at(-1) === 'model' || path.at(-2) === 'over' ? models() : valuesAt(schema, path);
}
