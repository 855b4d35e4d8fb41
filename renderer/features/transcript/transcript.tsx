import { useEffect, useState } from 'react';
import { CodeHighlighterContext } from '../../lib/markdown/code-highlighter.ts';
import { createWorkerHighlighter } from '../../lib/markdown/create-worker-highlighter.ts';
import { RemoteImageContext, type RemoteImageProps } from '../../lib/markdown/image-view.tsx';
import { startHighlightWorker } from '../../lib/markdown/start-highlight-worker.ts';
import { MessageList } from './message-list.tsx';
import { RemoteImage } from './remote-image.tsx';
import type { TranscriptProps } from './transcript-props.ts';
import { useStableCalls } from './use-stable-calls.ts';
import './transcript.css';

/** The messages of a conversation, from the earliest loaded one to the answer that is being written. */
export function Transcript(props: TranscriptProps) {
  const [highlighter] = useState(() => createWorkerHighlighter(startHighlightWorker));
  const calls = useStableCalls(props);
  useEffect(() => () => highlighter.close(), [highlighter]);
  return (
    <CodeHighlighterContext value={highlighter}>
      <RemoteImageContext value={renderRemoteImage}>
        <MessageList key={props.scrollKey} {...props} {...calls} />
      </RemoteImageContext>
    </CodeHighlighterContext>
  );
}

function renderRemoteImage(image: RemoteImageProps) {
  return <RemoteImage {...image} />;
}
