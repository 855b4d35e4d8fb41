import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { ErrorBoundary } from '../../../renderer/lib/error-boundary.tsx';
import { BrokenWindow } from '../../../renderer/ui/broken-window.tsx';

function Broken(): never {
  throw new RangeError('Maximum call stack size exceeded');
}

/** As `mount`, with the root told about the errors, which keeps them off the console. */
async function showBroken(renderFallback: (error: unknown) => React.ReactNode) {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const page = document.createElement('div');
  const caught: unknown[] = [];
  const root = createRoot(page, { onCaughtError: (error) => void caught.push(error) });
  await act(async () =>
    root.render(
      <>
        <p>Beside it. </p>
        <ErrorBoundary renderFallback={renderFallback}>
          <Broken />
        </ErrorBoundary>
      </>,
    ),
  );
  return { page, caught };
}

test('shows the fallback for a child that throws and leaves what is beside it', async () => {
  const { page, caught } = await showBroken((error) => String(error));
  expect({ text: page.textContent, caught }).toEqual({
    text: 'Beside it. RangeError: Maximum call stack size exceeded',
    caught: [new RangeError('Maximum call stack size exceeded')],
  });
});

test('says what happened to the window, with the error id and a way to reload', async () => {
  const calls: string[] = [];
  const { page } = await showBroken((error) => (
    <BrokenWindow error={error} onReload={() => void calls.push('reload')} />
  ));
  page.querySelector('button')?.click();
  expect(page.querySelector('[role="alert"]')?.textContent).toMatch(
    /^The window cannot be shownAn error stopped it: Maximum call stack size exceeded\. .* Error id [\da-f]{8}\.Reload$/,
  );
  expect(calls).toEqual(['reload']);
});
