import { expect, test } from 'vitest';
import { StoresContext } from '../../../../renderer/client/stores-context.ts';
import { AnswerAnnouncement } from '../../../../renderer/features/chat/answer-announcement.tsx';
import { createScriptedCore } from '../../../support/scripted-core.ts';
import { mount } from '../../lib/mount.tsx';
import { createTestWindow, message } from '../../support/window-parts.ts';

async function heard(status: 'complete' | 'failed') {
  const { stores } = createTestWindow(createScriptedCore({}).core);
  stores.chat.setState({ messages: [message('a1', { role: 'assistant', status })], announcement: 'What became of it' });
  const { page } = await mount(
    <StoresContext value={stores}>
      <AnswerAnnouncement />
    </StoresContext>,
  );
  return ['polite', 'assertive'].map((live) => page.querySelector(`[aria-live="${live}"]`)?.textContent);
}

test('an answer is announced when there is time, that there is none at once', async () => {
  expect([await heard('complete'), await heard('failed')]).toEqual([
    ['What became of it', ''],
    ['', 'What became of it'],
  ]);
});
