import { jsonLanguage, jsonParseLinter } from '@codemirror/lang-json';
import type { Diagnostic } from '@codemirror/lint';
import type { EditorView } from '@codemirror/view';
import type { ModelRef } from '../../../../shared/model/ids.ts';
import type { ListedRule } from '../../../../shared/model/rule.ts';
import { modelsOfRule } from '../../../lib/rules/describe-target.ts';
import { locatePath } from '../../../lib/rules/locate-path.ts';
import { readDocument } from '../../../lib/rules/rules-document.ts';

const readSyntax = jsonParseLinter();

interface KnownNow {
  readonly rules: readonly ListedRule[];
  readonly models: readonly ModelRef[];
}

/** What is wrong with the text, at its place: first whether it is JSON, then what the rules say. */
export function findProblems(view: EditorView, known: KnownNow): readonly Diagnostic[] {
  const syntax = readSyntax(view);
  if (syntax.length > 0) return syntax;
  const text = view.state.sliceDoc();
  const read = readDocument(text, known.rules);
  const tree = jsonLanguage.parser.parse(text);
  if (read.type === 'invalid') {
    return read.problems.map(({ path, message }) => ({ ...locatePath(tree, text, path), severity: 'error', message }));
  }
  const models = new Set(known.models);
  const unknown = read.entries.flatMap((entry, at) =>
    modelsOfRule(entry)
      .filter((model) => !models.has(model))
      .map((model) => ({ at, model })),
  );
  return unknown.slice(0, mostShown).map(({ at, model }) => {
    const { from } = locatePath(tree, text, [at]);
    const named = text.indexOf(JSON.stringify(model), from);
    return {
      from: named,
      to: named + model.length + 2,
      severity: 'warning',
      message: `There is no model ${model}. Choose another one.`,
    };
  });
}

const mostShown = 100;
