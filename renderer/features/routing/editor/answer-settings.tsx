import type { ReactNode } from 'react';
import type { RuleForm } from '../../../lib/rules/rule-form.ts';
import { formatExact } from '../../../lib/format/format-cost.ts';
import { Select } from '../../../ui/select.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { cacheChoiceOf, cacheChoices, withCacheChoice } from './cache-choice.ts';
import type { EditorField } from './editor-field.ts';
import { EditorInput } from './editor-input.tsx';
import { asDecimal, asMicros, asNumber } from './typed-number.ts';

/** How the model is to answer, whether answers are kept, and whether the person is asked first. */
export function AnswerSettings({ field }: { readonly field: EditorField }) {
  const { form, change, problemAt } = field;
  const { parameters = {}, needsApproval = false, askAboveMicros } = form;
  const putParameter = (next: Partial<NonNullable<RuleForm['parameters']>>, what: string) =>
    change({ parameters: { ...parameters, ...next } }, `parameter ${what}`);
  return (
    <section className="editor-section editor-answers" aria-label="Answer">
      <div className="editor-pair">
        <Labelled label="Ask me first" hint="Every message of this rule waits for you">
          <Switch
            label="Ask me first"
            isOn={needsApproval}
            onChange={(isOn) => change({ needsApproval: isOn }, 'approval')}
          />
        </Labelled>
      </div>
      {!needsApproval && (
        <label className="editor-label editor-amount">
          Ask first above
          <EditorInput
            label="Ask first above, in dollars for each message"
            unit="each"
            isInvalid={problemAt('askAboveMicros') !== undefined}
            value={amountText(askAboveMicros)}
            read={asMicros}
            onChange={(typed) =>
              typed === ''
                ? field.edit(withoutAmount, 'approval amount')
                : change({ askAboveMicros: typed }, 'approval amount')
            }
          />
        </label>
      )}
      <Problem text={problemAt('askAboveMicros')} />
      <Select
        label="Keep answers"
        value={cacheChoiceOf(form)}
        options={cacheChoices}
        onChange={(choice) => field.edit((before) => withCacheChoice(before, choice), 'cache')}
      />
      <Select
        label="Reasoning effort"
        value={parameters.reasoningEffort ?? 'usual'}
        options={effortChoices}
        onChange={(effort) =>
          effort === 'usual'
            ? change({ parameters: withoutEffort(parameters) }, 'effort')
            : putParameter({ reasoningEffort: effort }, 'effort')
        }
      />
      <label className="editor-label">
        Longest answer
        <EditorInput
          label="Longest answer in tokens"
          unit="tok"
          isInvalid={problemAt('parameters.maxOutputTokens') !== undefined}
          value={String(parameters.maxOutputTokens ?? '')}
          read={asNumber}
          onChange={(typed) =>
            typed === ''
              ? change({ parameters: withoutLength(parameters) }, 'length')
              : putParameter({ maxOutputTokens: typed }, 'length')
          }
        />
      </label>
      <Problem text={problemAt('parameters.maxOutputTokens')} />
      <label className="editor-label">
        Temperature
        <EditorInput
          label="Temperature"
          unit="0 to 2"
          isInvalid={problemAt('parameters.temperature') !== undefined}
          value={String(parameters.temperature ?? '')}
          read={asDecimal}
          onChange={(typed) =>
            typed === ''
              ? change({ parameters: withoutTemperature(parameters) }, 'temperature')
              : putParameter({ temperature: typed }, 'temperature')
          }
        />
      </label>
      <Problem text={problemAt('parameters.temperature')} />
    </section>
  );
}

function Problem({ text }: { readonly text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <p className="field-problem" role="alert">
      {text}
    </p>
  );
}

interface LabelledProps {
  readonly label: string;
  readonly hint: string;
  readonly children: ReactNode;
}

function Labelled({ label, hint, children }: LabelledProps) {
  return (
    <div className="editor-switch">
      <span>
        <span className="editor-label">{label}</span>
        <span className="editor-hint">{hint}</span>
      </span>
      {children}
    </div>
  );
}

type Parameters = NonNullable<RuleForm['parameters']>;

function amountText(micros: RuleForm['askAboveMicros']): string {
  if (micros === undefined) return '';
  return typeof micros === 'number' ? formatExact(micros) : micros;
}

function withoutAmount({ askAboveMicros, ...rest }: RuleForm): RuleForm {
  return rest;
}

function withoutEffort({ reasoningEffort, ...rest }: Parameters): Parameters {
  return rest;
}

function withoutLength({ maxOutputTokens, ...rest }: Parameters): Parameters {
  return rest;
}

function withoutTemperature({ temperature, ...rest }: Parameters): Parameters {
  return rest;
}

const effortChoices = [
  { value: 'usual', label: 'As the model does' },
  { value: 'low', label: 'Low' },
  { value: 'medium', label: 'Medium' },
  { value: 'high', label: 'High' },
] as const;
