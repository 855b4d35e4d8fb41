import { CompletionContext } from '@codemirror/autocomplete';
import { json } from '@codemirror/lang-json';
import { EditorState } from '@codemirror/state';
import { expect, test } from 'vitest';
import { completeJson } from '../../../../renderer/features/routing/json/complete-json.ts';
import { readDocumentSchema } from '../../../../renderer/features/routing/json/document-schema.ts';

const complete = completeJson(readDocumentSchema(), () => ['groq/llama', 'openai/gpt']);

/** What is offered where the text has a `|`. */
function offered(text: string): readonly string[] {
  const position = text.indexOf('|');
  const state = EditorState.create({ doc: text.replace('|', ''), extensions: [json()] });
  return complete(new CompletionContext(state, position, true))?.options.map(({ label }) => label) ?? [];
}

test('the fields of a rule, of its target and of a condition are offered', () => {
  expect(offered('[{ "|" }]')).toEqual(expect.arrayContaining(['id', 'name', 'when', 'target', 'fallbacks', 'moveOn']));
  expect(offered('[{ "target": { "|" } }]')).toEqual(['type', 'model', 'strategy', 'over', 'plan', 'shares']);
  expect(offered('[{ "when": { "type": "all", "of": [{ "|" }] } }]')).toEqual(
    expect.arrayContaining(['type', 'of', 'words', 'tokens']),
  );
});

test('models are offered where a model is meant, words where a field takes only some', () => {
  expect(offered('[{ "target": { "model": "|" } }]')).toEqual(['groq/llama', 'openai/gpt']);
  expect(offered('[{ "target": { "over": ["|"] } }]')).toEqual(['groq/llama', 'openai/gpt']);
  expect(offered('[{ "target": { "type": "|" } }]')).toEqual(['model', 'strategy', 'plan', 'split']);
  expect(offered('[{ "name": "|" }]')).toEqual([]);
});
