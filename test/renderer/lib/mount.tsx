import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { onTestFinished } from 'vitest';

export type Mounted = { readonly page: HTMLElement; readonly show: (content: ReactNode) => Promise<void> };

/** Renders into the page and takes it down at the end of the test. */
export async function mount(content: ReactNode): Promise<Mounted> {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const page = document.body.appendChild(document.createElement('div'));
  const root = createRoot(page);
  onTestFinished(async () => {
    await act(async () => root.unmount());
    page.remove();
  });
  const show = (next: ReactNode) => act(async () => root.render(next));
  await show(content);
  return { page, show };
}
