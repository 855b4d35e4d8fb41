import { describe, expect, test } from 'vitest';
import { bridgeWire } from '../../shared/transport/bridge.ts';
import type { Channel } from '../../shared/transport/channel.ts';
import { openIpcPage } from '../support/ipc-page.ts';

describe('the IPC channel', () => {
  test('carries frames both ways, in order', async () => {
    const { attach, frames } = createEcho();
    const { bridge } = await openIpcPage(attach);
    const heard: string[] = [];
    bridge.onFrame((frame) => heard.push(frame));

    bridge.send('one');
    bridge.send('two');
    await settle();

    expect({ frames, heard }).toEqual({ frames: ['one', 'two'], heard: ['echo one', 'echo two'] });
  });

  test('tells a listener nothing after it has stopped', async () => {
    const { attach } = createEcho();
    const { bridge } = await openIpcPage(attach);
    const heard: string[] = [];
    const stop = bridge.onFrame((frame) => heard.push(frame));

    stop();
    bridge.send('one');
    await settle();

    expect(heard).toEqual([]);
  });

  test('hands a listener the frame alone, without the event object', async () => {
    const { attach } = createEcho();
    const { bridge } = await openIpcPage(attach);
    const heard: unknown[][] = [];
    bridge.onFrame((...values) => heard.push(values));

    bridge.send('one');
    await settle();

    expect(heard).toEqual([['echo one']]);
  });

  test('drops what is no text', async () => {
    const { attach, frames } = createEcho();
    const { contents, electron } = await openIpcPage(attach);

    for (const value of [undefined, null, 7, {}, ['text'], new Uint8Array(3)]) {
      await electron.deliver({ contents, frame: contents.mainFrame }, bridgeWire.frame, value);
    }

    expect(frames).toEqual([]);
  });
});

describe('the sender of a message', () => {
  const own = { url: 'app://bundle/', detached: false, parent: null };

  test.each([
    { who: 'a frame that is gone', frame: null },
    { who: 'a detached frame', frame: { ...own, detached: true } },
    { who: 'a foreign page', frame: { ...own, url: 'https://example.com/' } },
    { who: 'another host of the same scheme', frame: { ...own, url: 'app://other/' } },
    { who: 'the same host of another scheme', frame: { ...own, url: 'https://bundle/' } },
    { who: 'an empty page', frame: { ...own, url: 'about:blank' } },
    { who: 'a page without an address', frame: { ...own, url: '' } },
  ])('is refused when it is $who, and nothing is answered', async ({ frame }) => {
    const { attach, frames } = createEcho();
    const { contents, core, electron } = await openIpcPage(attach);
    const sentBefore = contents.sent.length;

    await electron.deliver({ contents, frame }, bridgeWire.opened);
    await electron.deliver({ contents, frame }, bridgeWire.frame, 'let me in');

    expect({ frames, sent: contents.sent.length, attached: core.calls.filter((call) => call === 'attach') }).toEqual({
      frames: [],
      sent: sentBefore,
      attached: ['attach'],
    });
  });

  test('is refused when it is a frame inside the page', async () => {
    const { attach, frames } = createEcho();
    const { contents, electron } = await openIpcPage(attach);
    const inner = { frame: { ...own, parent: {} }, contents };

    await electron.deliver(inner, bridgeWire.frame, 'let me in');

    expect(frames).toEqual([]);
  });

  test('is refused when it is no window of the app', async () => {
    const { attach, frames } = createEcho();
    const { core, electron } = await openIpcPage(attach);
    const stranger = { contents: new electron.StandInWebContents(), frame: own };

    await electron.deliver(stranger, bridgeWire.opened);
    await electron.deliver(stranger, bridgeWire.frame, 'let me in');

    expect({ frames, attached: core.calls.filter((call) => call === 'attach') }).toEqual({
      frames: [],
      attached: ['attach'],
    });
  });
});

describe('the life of a connection', () => {
  test('ends with the document, and the next document gets its own', async () => {
    const { attach, frames } = createEcho();
    const { core, reload } = await openIpcPage(attach);

    const bridge = await reload();
    bridge.send('from the new document');
    await settle();

    expect({ calls: core.calls, frames }).toEqual({
      calls: ['open 1.2.3', 'attach', 'detach', 'attach'],
      frames: ['from the new document'],
    });
  });

  test('sends a document that is being replaced nothing more', async () => {
    const { attach, channels } = createEcho();
    const { contents } = await openIpcPage(attach);
    contents.reload();
    const before = contents.sent.length;

    channels[0]?.send('too late');

    expect(contents.sent.length).toBe(before);
  });

  test('hears nothing from the old document while the new one loads', async () => {
    const { attach, frames } = createEcho();
    const { contents, electron } = await openIpcPage(attach);
    const oldFrame = contents.mainFrame;
    contents.reload();

    await electron.deliver({ contents, frame: oldFrame }, bridgeWire.frame, 'last words');

    expect(frames).toEqual([]);
  });

  test.each([
    { event: 'render-process-gone', values: [{}, { reason: 'crashed', exitCode: 1 }] },
    { event: 'did-start-navigation', values: [{ url: 'app://bundle/', isMainFrame: true, isSameDocument: false }] },
  ])('ends on $event while the core stays open', async ({ event, values }) => {
    const { attach } = createEcho();
    const { contents, core } = await openIpcPage(attach);

    contents.emit(event, ...values);

    expect(core.calls).toEqual(['open 1.2.3', 'attach', 'detach']);
  });

  test.each([
    { url: 'app://bundle/#settings', isMainFrame: true, isSameDocument: true },
    { url: 'app://bundle/frame.html', isMainFrame: false, isSameDocument: false },
    // The navigation guard refuses this one, so the document stays.
    { url: 'https://example.com/', isMainFrame: true, isSameDocument: false },
  ])('goes on through a navigation to $url that leaves the document in place', async (navigation) => {
    const { attach } = createEcho();
    const { contents, core } = await openIpcPage(attach);

    contents.emit('did-start-navigation', navigation);

    expect(core.calls).toEqual(['open 1.2.3', 'attach']);
  });

  test('ends with the window, and sending to it afterwards does nothing', async () => {
    const { attach, channels } = createEcho();
    const { core, electron } = await openIpcPage(attach);

    electron.BrowserWindow.made[0]?.destroy();

    expect(() => channels[0]?.send('too late')).not.toThrow();
    expect(core.calls.slice(0, 3)).toEqual(['open 1.2.3', 'attach', 'detach']);
  });
});

/** Answers every frame, so that both directions can be seen. */
function createEcho() {
  const frames: string[] = [];
  const channels: Channel[] = [];
  const attach = (channel: Channel) => {
    channels.push(channel);
    return channel.onFrame((frame) => {
      frames.push(frame);
      channel.send(`echo ${frame}`);
    });
  };
  return { attach, frames, channels };
}

function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
