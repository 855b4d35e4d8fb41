import { TriangleAlert } from 'lucide-react';
import { nameError } from '../lib/name-error.ts';
import { Button } from './button.tsx';
import { EmptyState } from './empty-state.tsx';
import './broken-window.css';

type BrokenWindowProps = { readonly error: unknown; readonly onReload: () => void };

/** Stands in for the whole window after an error that no smaller part could contain. */
export function BrokenWindow({ error, onReload }: BrokenWindowProps) {
  return (
    <main className="broken-window" role="alert">
      <EmptyState
        icon={TriangleAlert}
        title="The window cannot be shown"
        action={
          <Button tone="primary" onClick={onReload}>
            Reload
          </Button>
        }
      >
        {`An error stopped it: ${wordsOf(error)}. Your conversations are kept. Reload to go on. Error id ${nameError(error)}.`}
      </EmptyState>
    </main>
  );
}

/** An error's own words, at a length that leaves room for what to do. */
function wordsOf(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  const line = words.split('\n', 1)[0] ?? '';
  return line.slice(0, longestWords).replace(/\.$/, '');
}

const longestWords = 200;
