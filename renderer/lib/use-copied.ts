import { useEffect, useState } from 'react';

/** Copies text and says so for two seconds. A refused clipboard is said too. */
export function useCopied(): {
  readonly outcome: 'copied' | 'refused' | undefined;
  readonly copy: (text: string) => void;
} {
  const [outcome, setOutcome] = useState<'copied' | 'refused'>();

  useEffect(() => {
    if (outcome === undefined) return undefined;
    const timer = setTimeout(() => setOutcome(undefined), shownMs);
    return () => clearTimeout(timer);
  }, [outcome]);

  function copy(text: string): void {
    navigator.clipboard.writeText(text).then(
      () => setOutcome('copied'),
      () => setOutcome('refused'),
    );
  }

  return { outcome, copy };
}

const shownMs = 2_000;
