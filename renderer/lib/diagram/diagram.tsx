import { Code, Maximize2, TriangleAlert, Workflow } from 'lucide-react';
import { useCallback, useId, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { formatCount } from '../format/format-tokens.ts';
import { CodeBar } from '../markdown/code-bar.tsx';
import { CodeBlock } from '../markdown/code-block.tsx';
import { DiagramFrameView } from './diagram-frame-view.tsx';
import { longestDiagramCharacters } from './diagram-protocol.ts';
import './diagram.css';

type DiagramProps = { readonly source: string };

/** A drawn diagram with its source one press away; where it cannot be drawn, the source and the reason. */
export function Diagram({ source }: DiagramProps) {
  const [refused, setRefused] = useState<{ readonly source: string; readonly message: string }>();
  const [isSourceShown, setSourceShown] = useState(false);
  const [isEnlarged, setEnlarged] = useState(false);
  const sourceId = useId();
  const refuse = useCallback((message: string) => setRefused({ source, message }), [source]);
  const problem = findProblem(source) ?? (refused?.source === source ? refused.message : undefined);
  if (problem !== undefined) return <RefusedDiagram source={source} problem={problem} />;

  return (
    <figure className="code-block" aria-label="Diagram" aria-describedby={sourceId}>
      <CodeBar language="diagram" text={source}>
        <Button
          tone="ghost"
          size="small"
          icon={isSourceShown ? Workflow : Code}
          onClick={() => setSourceShown(!isSourceShown)}
        >
          {isSourceShown ? 'Show diagram' : 'Show source'}
        </Button>
        <Button tone="ghost" size="small" icon={Maximize2} onClick={() => setEnlarged(true)}>
          Full size
        </Button>
      </CodeBar>
      {isSourceShown ? (
        <pre id={sourceId} className="code-text" dir="ltr" tabIndex={0}>
          <code>{source}</code>
        </pre>
      ) : (
        <>
          <DiagramFrameView source={source} fit="column" onRefused={refuse} />
          <span id={sourceId} hidden>
            {source}
          </span>
        </>
      )}
      <Dialog isOpen={isEnlarged} onClose={() => setEnlarged(false)} title="Diagram" size="full">
        <div className="diagram-enlarged" role="group" aria-label="Diagram in full size" tabIndex={0}>
          <DiagramFrameView source={source} fit="natural" onRefused={refuse} />
        </div>
      </Dialog>
    </figure>
  );
}

function findProblem(source: string): string | undefined {
  if (source.trim() === '') return 'It is empty.';
  if (source.length <= longestDiagramCharacters) return undefined;
  return `It has ${formatCount(source.length)} characters; up to ${formatCount(longestDiagramCharacters)} are drawn.`;
}

/** The first line says where; what the drawing library expected there is behind a disclosure. */
function RefusedDiagram({ source, problem }: { readonly source: string; readonly problem: string }) {
  const [reason = '', ...details] = problem.split('\n');
  return (
    <div className="diagram-refused">
      <div className="diagram-problem" role="note">
        <Icon of={TriangleAlert} size="dense" />
        <span>This diagram cannot be drawn. {reason.replace(/:$/, '')}</span>
      </div>
      {details.length > 0 && (
        <details className="diagram-details">
          <summary>What was expected</summary>
          <pre tabIndex={0}>{details.join('\n')}</pre>
        </details>
      )}
      <CodeBlock text={source} language="mermaid" isLive={false} />
    </div>
  );
}
