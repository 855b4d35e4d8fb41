import { lazy, memo, Suspense } from 'react';

type MathViewProps = { readonly source: string; readonly isDisplay: boolean };

const KatexFormula = lazy(() =>
  import('./katex-formula.tsx').then(({ KatexFormula: component }) => ({ default: component })),
);

/** A formula; its source as code until the typesetter is loaded. */
export const MathView = memo(function MathView({ source, isDisplay }: MathViewProps) {
  return (
    <Suspense fallback={<code>{source}</code>}>
      <KatexFormula source={source} isDisplay={isDisplay} />
    </Suspense>
  );
});
