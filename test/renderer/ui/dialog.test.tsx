import { X } from 'lucide-react';
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { Dialog } from '../../../renderer/ui/dialog.tsx';
import { IconButton } from '../../../renderer/ui/icon-button.tsx';
import { mount } from '../lib/mount.tsx';

test('Esc closes a dialog at once, also where the tooltip of the focused button is open', async () => {
  const onClose = vi.fn();
  await mount(
    <Dialog isOpen title="Tests of the rules" onClose={onClose}>
      <IconButton icon={X} label="Delete" />
    </Dialog>,
  );
  const button = document.querySelector<HTMLElement>('[aria-label="Delete"]');
  await act(async () => button?.focus());
  await vi.waitFor(() => expect(document.querySelector('.tooltip')?.textContent).toBe('Delete'));
  await act(async () => button?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })));
  expect(onClose).toHaveBeenCalledOnce();
});
