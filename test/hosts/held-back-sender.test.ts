import { expect, test } from 'vitest';
import { createHeldBackSender } from '../../electron/hosts/held-back-sender.ts';

test('texts go straight to a reader that keeps up', () => {
  const { socket, send } = createSlowSocket();

  send('one');
  send('two');

  expect(socket.handedOver).toEqual(['one', 'two']);
});

test('texts wait in order while the reader is behind, and follow when it has caught up', () => {
  const { socket, send } = createSlowSocket();
  for (const text of ['aaaa', 'bbbb', 'cccc', 'dddd', 'eeee']) send(text);
  const atFirst = [...socket.handedOver];

  socket.write(2);
  const afterTwo = [...socket.handedOver];
  socket.write(3);

  expect({ atFirst, afterTwo, atLast: socket.handedOver }).toEqual({
    atFirst: ['aaaa', 'bbbb', 'cccc'],
    afterTwo: ['aaaa', 'bbbb', 'cccc', 'dddd', 'eeee'],
    atLast: ['aaaa', 'bbbb', 'cccc', 'dddd', 'eeee'],
  });
});

test('a reader that takes nothing counts as gone once too much waits', () => {
  const { socket, send } = createSlowSocket();

  for (const text of ['aaaa', 'bbbb', 'cccc', 'dddd', 'eeee']) send(text);
  const before = socket.overflowCount;
  send('ffff');

  expect([before, socket.overflowCount]).toEqual([0, 1]);
});

/** Takes 10 bytes before it pushes back; its owner lets 8 characters wait. */
function createSlowSocket() {
  const pending: { readonly size: number; readonly onWritten: () => void }[] = [];
  const socket = {
    handedOver: new Array<string>(),
    overflowCount: 0,
    get bufferedAmount() {
      return pending.reduce((sum, { size }) => sum + size, 0);
    },
    send: (text: string, onWritten: () => void) => {
      socket.handedOver.push(text);
      pending.push({ size: text.length, onWritten });
    },
    write: (count: number) => {
      for (const { onWritten } of pending.splice(0, count)) onWritten();
    },
  };
  const send = createHeldBackSender(socket, {
    highWaterBytes: 10,
    maxWaitingCharacters: 8,
    onOverflow: () => (socket.overflowCount += 1),
  });
  return { socket, send };
}
