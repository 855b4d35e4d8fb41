import { expect, test } from 'vitest';
import { createConnectionStore } from '../../../renderer/client/connection-store.ts';
import { createWebSocketChannel, type Socket } from '../../../renderer/client/websocket-channel.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { createTestWindowClock } from '../support/window-parts.ts';

/** Sockets that open, speak and close when a test says so. */
class StagedSocket extends EventTarget implements Socket {
  readyState = 0;
  readonly sent: unknown[] = [];
  send(frame: unknown) {
    this.sent.push(frame);
  }
  close() {
    this.readyState = 3;
    this.dispatchEvent(new Event('close'));
  }
  open() {
    this.readyState = 1;
    this.dispatchEvent(new Event('open'));
  }
  speak(data: string) {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

function start() {
  const clock = createManualClock();
  const windowClock = createTestWindowClock(clock);
  const connection = createConnectionStore(windowClock);
  const sockets: StagedSocket[] = [];
  const channel = createWebSocketChannel({
    connect: () => {
      const socket = new StagedSocket();
      sockets.push(socket);
      return socket;
    },
    clock: windowClock,
    onOpen: connection.getState().noteOpen,
    onLost: connection.getState().noteLost,
  });
  const newest = () => {
    const socket = sockets.at(-1);
    if (!socket) throw new Error('No socket was opened.');
    return socket;
  };
  return { clock, connection, channel, sockets, newest };
}

test('frames go both ways once the socket is open', () => {
  const { channel, newest } = start();
  const heard: string[] = [];
  channel.onFrame((frame) => heard.push(frame));
  newest().open();
  channel.send('question');
  newest().speak('answer');
  expect([newest().sent, heard]).toEqual([['question'], ['answer']]);
});

test('a frame that cannot be sent is refused instead of lost in silence', () => {
  const { channel } = start();
  expect(() => channel.send('question')).toThrow('Switchboard cannot be reached at the moment.');
});

test('a lost connection is tried again, each time after twice as long', () => {
  const { clock, sockets, newest } = start();
  newest().open();
  newest().close();
  clock.advance(250);
  expect(sockets).toHaveLength(2);
  newest().close();
  clock.advance(499);
  expect(sockets).toHaveLength(2);
  clock.advance(1);
  expect(sockets).toHaveLength(3);
});

test('listeners hear the next connection too', () => {
  const { clock, channel, newest } = start();
  const heard: string[] = [];
  channel.onFrame((frame) => heard.push(frame));
  newest().open();
  newest().close();
  clock.advance(250);
  newest().open();
  newest().speak('back');
  expect(heard).toEqual(['back']);
});

test('a loss is said when it lasts a second, and unsaid when the connection is back', () => {
  const { clock, connection, newest } = start();
  newest().open();
  newest().close();
  clock.advance(999);
  expect(connection.getState()).toMatchObject({ isConnected: false, isLossKnown: false });
  clock.advance(1);
  expect(connection.getState()).toMatchObject({ isConnected: false, isLossKnown: true });
  newest().open();
  expect(connection.getState()).toMatchObject({ isConnected: true, isLossKnown: false });
});

test('a host that was started again is said at once, and unsaid where it lets the page in after all', () => {
  const { connection, newest } = start();
  newest().close();
  connection.getState().noteRefused();
  expect(connection.getState()).toMatchObject({ isLossKnown: true, isRefused: true });
  newest().open();
  expect(connection.getState()).toMatchObject({ isLossKnown: false, isRefused: false });
});
