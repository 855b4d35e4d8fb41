import { createParser } from 'eventsource-parser';
import { WireError } from './wire-fault.ts';

const EXCERPT_CHARACTERS = 500;
/** Longest JSON body, and longest event of a stream. */
const LONGEST_CHARACTERS = 64 * 1024 * 1024;

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

/**
 * Tells event streams from JSON by the first character that is not blank, as content types cannot be trusted. `push`
 * throws a `WireError` where one piece of the answer is too long to be kept.
 */
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
  let heldCharacters = 0;
  return {
    push: (text) => {
      heldCharacters += text.length;
      if (heldCharacters > LONGEST_CHARACTERS) throw tooLong(pieces[0] ?? text);
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
  let heldCharacters = 0;

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
      heldCharacters += text.length;
      if (heldCharacters > LONGEST_CHARACTERS) throw tooLong(openLine);
      // The parser sees whole lines only: it drops unknown lines silently when they come in pieces.
      const lineEnd = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
      if (lineEnd === 0) {
        openLine += text;
        return [];
      }
      parser.feed(openLine + text.slice(0, lineEnd));
      openLine = text.slice(lineEnd);
      const complete = take();
      if (complete.length > 0) heldCharacters = openLine.length;
      return complete;
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

function tooLong(text: string): WireError {
  const detail = 'The answer holds a piece that is larger than 64 MB.';
  return new WireError({ source: 'unreadable', detail, excerpt: text.slice(0, EXCERPT_CHARACTERS) });
}
