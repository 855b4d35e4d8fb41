import { autocompletion } from '@codemirror/autocomplete';
import { json } from '@codemirror/lang-json';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { linter, lintGutter } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { basicSetup } from 'codemirror';
import type { ModelRef } from '../../../../shared/model/ids.ts';
import type { ListedRule } from '../../../../shared/model/rule.ts';
import { completeJson } from './complete-json.ts';
import { readDocumentSchema } from './document-schema.ts';
import { findProblems } from './find-problems.ts';

export interface JsonEditor {
  /** Replaces the text where it is another one; that is not told of as an edit. */
  readonly setText: (text: string) => void;
  readonly destroy: () => void;
}

interface JsonEditorInput {
  readonly host: HTMLElement;
  readonly text: string;
  readonly rules: () => readonly ListedRule[];
  readonly models: () => readonly ModelRef[];
  readonly onEdit: (text: string) => void;
  readonly onSave: () => void;
}

/** In a shadow root, where the content security policy lets the editor bring its styles. */
export function createJsonEditor({ host, text, rules, models, onEdit, onSave }: JsonEditorInput): JsonEditor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  let isSetting = false;
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      extensions: [
        keymap.of([{ key: 'Mod-Enter', run: () => (onSave(), true) }]),
        basicSetup,
        json(),
        syntaxHighlighting(colors),
        autocompletion({ override: [completeJson(readDocumentSchema(), models)] }),
        lintGutter(),
        linter((shown) => findProblems(shown, { rules: rules(), models: models() }), { delay: 400 }),
        look,
        EditorView.contentAttributes.of({ 'aria-label': 'Rules as JSON', tabindex: '0' }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !isSetting) onEdit(update.state.sliceDoc());
        }),
      ],
    }),
  });
  // What is typed here is no command of the window.
  const keep = (event: KeyboardEvent) => event.stopPropagation();
  host.addEventListener('keydown', keep);
  return {
    setText: (next) => {
      if (next === view.state.sliceDoc()) return;
      isSetting = true;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } });
      isSetting = false;
    },
    destroy: () => {
      host.removeEventListener('keydown', keep);
      view.destroy();
    },
  };
}

const colors = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--code-key)' },
  { tag: tags.string, color: 'var(--code-str)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--code-num)' },
]);

const look = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'var(--bg-surface)', color: 'var(--text-1)', fontSize: '12.5px' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--font-mono)', fontVariantLigatures: 'none', lineHeight: '1.5' },
  '.cm-content': { caretColor: 'var(--text-1)' },
  '.cm-cursor': { borderLeftColor: 'var(--text-1)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--bg-selected)',
  },
  '.cm-gutters': {
    backgroundColor: 'var(--bg-panel)',
    color: 'var(--text-3)',
    borderRight: '1px solid var(--border-1)',
  },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--bg-sunken)' },
  '.cm-activeLineGutter': { color: 'var(--text-2)' },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--bg-active)' },
  '.cm-tooltip': {
    border: '1px solid var(--border-2)',
    borderRadius: 'var(--r-2)',
    backgroundColor: 'var(--bg-raised)',
    color: 'var(--text-1)',
    boxShadow: 'var(--shadow-2)',
  },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--bg-selected)',
    color: 'var(--text-1)',
  },
  '.cm-panels': { backgroundColor: 'var(--bg-panel)', color: 'var(--text-1)' },
});
