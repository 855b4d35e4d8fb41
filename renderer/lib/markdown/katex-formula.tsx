import katex from 'katex';
import 'katex/dist/katex.min.css';
import { useCallback } from 'react';

type KatexFormulaProps = { readonly source: string; readonly isDisplay: boolean };

/** A typeset formula, or its source where it cannot be read. */
export function KatexFormula({ source, isDisplay }: KatexFormulaProps) {
  const typeset = useCallback(
    (element: HTMLElement | null) => {
      if (element) typesetInto(element, { source, isDisplay });
    },
    [source, isDisplay],
  );
  return <span className={isDisplay ? 'math math-display' : 'math'} dir="ltr" ref={typeset} />;
}

/** KaTeX builds elements itself; a string of HTML would be blocked by the content security policy. */
function typesetInto(element: HTMLElement, { source, isDisplay }: KatexFormulaProps): void {
  try {
    katex.render(source, element, { ...limits, displayMode: isDisplay });
  } catch (error) {
    if (!(error instanceof katex.ParseError)) throw error;
    const code = document.createElement('code');
    code.textContent = source;
    element.replaceChildren(code);
  }
}

// Its own display of errors sets a style attribute, which the content security policy blocks: hence throwOnError.
const limits = { throwOnError: true, trust: false, maxExpand: 200, maxSize: 20, strict: 'ignore' } as const;
