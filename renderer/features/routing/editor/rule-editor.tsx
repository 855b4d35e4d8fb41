import { Ellipsis, X } from 'lucide-react';
import { bandOf, leastOf, type RuleBand, ruleBands } from '../../../../shared/model/rule-band.ts';
import { closeRule } from '../../../client/rules/close-rule.ts';
import { shownForm } from '../../../client/rules/rule-forms-store.ts';
import { useFrom, useStores } from '../../../client/stores-context.ts';
import { bandWords } from '../../../lib/rules/band-words.ts';
import { checkForm } from '../../../lib/rules/rule-form.ts';
import type { ListedRule } from '../../../../shared/model/rule.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { PriorityBars } from '../priority-bars.tsx';
import { ruleEntries } from '../rule-entries.ts';
import { AnswerSettings } from './answer-settings.tsx';
import { ChainEditor } from './chain-editor.tsx';
import { ConditionBuilder } from './condition-builder.tsx';
import type { EditorField } from './editor-field.ts';
import { EditorFooter } from './editor-footer.tsx';
import { MoveOnChoice } from './move-on-choice.tsx';
import { EditorNotes } from './editor-notes.tsx';
import './editor.css';

interface RuleEditorProps {
  readonly listed: ListedRule;
  readonly index: number;
  readonly count: number;
}

/** Everything a rule says. Saved as it is typed, once it is valid. */
export function RuleEditor({ listed, index, count }: RuleEditorProps) {
  const { rules, ruleForms } = useStores();
  const { rule, problems } = listed;
  const typed = useFrom(
    () => ruleForms,
    (state) => state.typed[rule.id],
  );
  const form = shownForm(rule, typed);
  const checked = checkForm(form);
  const field: EditorField = {
    form,
    problemAt: (path) => (checked.type === 'invalid' ? checked.problems.get(path) : undefined),
    problemNaming: (named) => problems.find((problem) => named !== '' && problem.includes(named)),
    change: (next, what) => ruleForms.getState().edit(rule, (before) => ({ ...before, ...next }), what),
    edit: (change, what) => ruleForms.getState().edit(rule, change, what),
  };
  const isShipped = rule.origin === 'system';
  return (
    <aside className="editor" aria-label="Edit rule" data-region="rule-editor" tabIndex={-1}>
      <header className="editor-head">
        <span className="rule-order figures">{index + 1}</span>
        <h2 className="editor-title ellipsis">{rule.name}</h2>
        <span className="editor-hint" aria-hidden>
          {rule.isEnabled ? 'On' : 'Off'}
        </span>
        <Switch label="Rule on" isOn={rule.isEnabled} onChange={(isOn) => rules.getState().setEnabled(rule.id, isOn)} />
        <Menu
          trigger={<IconButton icon={Ellipsis} label="More" size="small" />}
          entries={ruleEntries(rule, { rules: rules.getState(), index, count, onMove: rules.getState().move })}
        />
        <IconButton icon={X} label="Close" hotkey="Escape" size="small" onClick={() => closeRule({ rules })} />
      </header>
      <div className="editor-body scroll">
        <EditorNotes listed={listed} />
        <TextField
          label="Name"
          data-rule-name
          value={form.name}
          readOnly={isShipped}
          problem={field.problemAt('name')}
          onChange={(event) => field.change({ name: event.currentTarget.value }, 'name')}
        />
        <PriorityChoice listed={listed} />
        <fieldset className="editor-fields" disabled={isShipped}>
          <legend className="visually-hidden">What the rule does</legend>
          <ConditionBuilder field={field} />
          <ChainEditor field={field} />
          <MoveOnChoice field={field} />
          <AnswerSettings field={field} />
        </fieldset>
      </div>
      <EditorFooter rule={rule} problems={checked.type === 'invalid' ? [...checked.problems.values()] : []} />
    </aside>
  );
}

function PriorityChoice({ listed: { rule } }: { readonly listed: ListedRule }) {
  const { rules } = useStores();
  const choose = (band: RuleBand) => {
    const priority = band === 'low' ? lowPriority : leastOf[band];
    rules.getState().put({ changes: [{ id: rule.id, before: rule, after: { ...rule, priority } }] });
  };
  return (
    <div className="field">
      <span className="field-label" id="rule-priority">
        Priority
      </span>
      <div className="choice-group editor-bands" role="radiogroup" aria-labelledby="rule-priority">
        {ruleBands.map((band) => (
          <label key={band} className="choice">
            <input
              type="radio"
              className="visually-hidden"
              name="rule-priority"
              checked={bandOf(rule.priority) === band}
              onChange={() => choose(band)}
            />
            <PriorityBars band={band} />
            {bandWords[band]}
          </label>
        ))}
      </div>
    </div>
  );
}

/** In the band of what may wait, with room below. */
const lowPriority = 80;
