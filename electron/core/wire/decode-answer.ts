import { createParser } from 'eventsource-parser';

/** One event of an answer before its JSON is parsed. */
export interface RawEvent {
  readonly event?: string;
  readonly text: string;
  /** The body ended before the event did: it may be half an event. */
  readonly isTail?: boolean;
}

export interface AnswerDecoder {
  readonly push: (text: string) => readonly RawEvent[];
  readonly end: () => readonly RawEvent[];
}

/** Tells event streams from JSON by the first character that is not blank, as content types cannot be trusted. */
export function createAnswerDecoder(): AnswerDecoder {
  let decoder: AnswerDecoder | undefined;
  return {
    push: (text) => {
      if (decoder) return decoder.push(text);
      const head = text.trimStart();
      if (head === '') return [];
      decoder = /^[{[<]/.test(head) ? createWholeDecoder() : createEventStreamDecoder();
      return decoder.push(head);
    },
    end: () => decoder?.end() ?? [],
  };
}

function createWholeDecoder(): AnswerDecoder {
  const pieces: string[] = [];
  return {
    push: (text) => {
      pieces.push(text);
      return [];
    },
    end: () => [{ text: pieces.join('') }],
  };
}

/**
 * Servers put JSON between the events without `data:` when they fail in mid-stream, some as a field named `error`:
 * such lines are events too. Other lines that are no field are only told when the stream holds nothing else.
 */
function createEventStreamDecoder(): AnswerDecoder {
  let events: RawEvent[] = [];
  let hasEvents = false;
  let strayLines: string[] = [];
  let openLine = '';

  const parser = createParser({
    onEvent: ({ event, data }) => {
      flushStrayJson();
      hasEvents = true;
      if (data !== '') events.push({ text: data, ...(event !== undefined && { event }) });
    },
    onError: ({ field, value, line }) => {
      if (field === 'error') events.push({ event: 'error', text: value ?? '' });
      else if (line !== undefined) strayLines.push(line);
    },
  });

  function flushStrayJson(): void {
    const text = strayLines.join('\n');
    strayLines = [];
    if (/^\s*[{[<]/.test(text)) events.push({ text });
    else if (!hasEvents && text !== '') strayLines = [text];
  }

  function take(): readonly RawEvent[] {
    const taken = events;
    events = [];
    return taken;
  }

  return {
    push: (text) => {
      // The parser sees whole lines only: it drops unknown lines silently when they come in pieces.
      const lineEnd = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
      if (lineEnd === 0) {
        openLine += text;
        return [];
      }
      parser.feed(openLine + text.slice(0, lineEnd));
      openLine = text.slice(lineEnd);
      return take();
    },
    end: () => {
      const complete = take();
      parser.feed(`${openLine}\n\n`);
      flushStrayJson();
      const tail = take().map((event) => ({ ...event, isTail: true }));
      const garbage = strayLines.map((text) => ({ text }));
      return [...complete, ...tail, ...garbage];
    },
  };
}
