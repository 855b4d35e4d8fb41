import { useEffect, useRef } from 'react';
import { useStores } from '../../../client/stores-context.ts';
import { writeDocument } from '../../../lib/rules/rules-document.ts';
import { createJsonEditor } from './create-json-editor.ts';
import { JsonBar } from './json-bar.tsx';
import './json.css';

/** The rules as one text: checked while it is typed, saved as a whole, kept however it stands. */
export function RulesJson() {
  const { rules, rulesText, models } = useStores();
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!host.current) return undefined;
    const shown = () => rulesText.getState().typed?.text ?? writeDocument(rules.getState().rules);
    const editor = createJsonEditor({
      host: host.current,
      text: shown(),
      rules: () => rules.getState().rules,
      models: () => models.getState().models.map(({ ref }) => ref),
      onEdit: rulesText.getState().edit,
      onSave: rulesText.getState().save,
    });
    const stops = [rules, rulesText].map((store) => store.subscribe(() => editor.setText(shown())));
    return () => {
      for (const stop of stops) stop();
      editor.destroy();
    };
  }, [rules, rulesText, models]);
  return (
    <section className="rules-json" aria-label="Rules as JSON" data-region="rules" tabIndex={-1}>
      <JsonBar />
      <div ref={host} className="rules-json-editor" />
    </section>
  );
}
