import { RemoteImageContext, type RemoteImageProps } from '../../lib/markdown/image-view.tsx';
import { MessageList } from './message-list.tsx';
import { RemoteImage } from './remote-image.tsx';
import type { TranscriptProps } from './transcript-props.ts';
import { useStableCalls } from './use-stable-calls.ts';
import './transcript.css';

/** The messages of a conversation, from the earliest loaded one to the answer that is being written. */
export function Transcript(props: TranscriptProps) {
  const calls = useStableCalls(props);
  return (
    <RemoteImageContext value={renderRemoteImage}>
      <MessageList key={props.scrollKey} {...props} {...calls} />
    </RemoteImageContext>
  );
}

function renderRemoteImage(image: RemoteImageProps) {
  return <RemoteImage {...image} />;
}
