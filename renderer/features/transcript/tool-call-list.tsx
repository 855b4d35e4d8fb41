import { ChevronRight } from 'lucide-react';
import type { ToolCall } from '../../../shared/model/message.ts';
import { CodeBlock } from '../../lib/markdown/code-block.tsx';
import { Icon } from '../../ui/icon.tsx';

/** The tools a model asked for, each with its arguments. Nothing is run from here. */
export function ToolCallList({ calls }: { readonly calls: readonly ToolCall[] }) {
  return calls.map(({ id, name, argumentsJson, resultText }) => (
    <details key={id} className="disclosure">
      <summary className="disclosure-line">
        <Icon of={ChevronRight} size="chip" />
        {resultText === undefined ? 'Asked for the tool' : 'Used the tool'} <code>{name}</code>
      </summary>
      <div className="disclosure-body">
        <CodeBlock text={indented(argumentsJson)} language="json" isLive={false} />
        {resultText !== undefined && resultText !== '' && (
          <CodeBlock text={resultText} language="text" isLive={false} />
        )}
      </div>
    </details>
  ));
}

/** Models do not always write valid JSON; then their own text is shown. */
function indented(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), undefined, 2);
  } catch (error) {
    if (error instanceof SyntaxError) return json;
    throw error;
  }
}
