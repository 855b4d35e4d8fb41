/** The sending half of a socket. `onWritten` is called once the text has left the process. */
export interface TextSocket {
  readonly bufferedAmount: number;
  readonly send: (text: string, onWritten: () => void) => void;
}

interface Limits {
  /** Above this many unwritten bytes further texts wait here. */
  readonly highWaterBytes: number;
  /** Above this many waiting characters the reader counts as gone. */
  readonly maxWaitingCharacters: number;
  readonly onOverflow: () => void;
}

/** Hands texts to a socket in order and no faster than its reader takes them. */
export function createHeldBackSender(socket: TextSocket, limits: Limits): (text: string) => void {
  const waiting: string[] = [];
  let waitingCharacters = 0;

  const pump = () => {
    while (socket.bufferedAmount < limits.highWaterBytes) {
      const text = waiting.shift();
      if (text === undefined) return;
      waitingCharacters -= text.length;
      socket.send(text, pump);
    }
  };

  return (text) => {
    waiting.push(text);
    waitingCharacters += text.length;
    pump();
    if (waitingCharacters > limits.maxWaitingCharacters) limits.onOverflow();
  };
}
