import type { ToolCall } from '../../../../shared/model/message.ts';
import { createCeiling } from '../answer-ceiling.ts';
import type { ToolCallPiece } from './answer-part.ts';

export interface ToolCallAssembler {
  readonly add: (piece: ToolCallPiece) => void;
  /** The calls so far, in the order they were begun. */
  readonly list: () => readonly ToolCall[];
}

interface OpenCall {
  readonly index: number | undefined;
  id: string | undefined;
  name: string;
  argumentsJson: string;
}

/** Joins pieces of tool calls. Servers tell calls apart by index, by id, or not at all where there is only one. */
export function createToolCallAssembler(): ToolCallAssembler {
  const calls: OpenCall[] = [];
  const count = createCeiling();

  function find(piece: ToolCallPiece): OpenCall | undefined {
    if (piece.id !== undefined && piece.id !== '') {
      const known = calls.find((call) => call.id === piece.id);
      // An id that is new begins a call, unless its index is open and still without one.
      return known ?? calls.find((call) => call.id === undefined && call.index === piece.index);
    }
    if (piece.index !== undefined) return calls.findLast((call) => call.index === piece.index);
    return piece.name === undefined ? calls.at(-1) : undefined;
  }

  return {
    add: (piece) => {
      const call = find(piece);
      if (call && piece.isWhole) return;
      count(piece.argumentsJson);
      if (!call) {
        const { index, id, name = '', argumentsJson } = piece;
        calls.push({ index, id: id === '' ? undefined : id, name, argumentsJson });
        return;
      }
      call.id ??= piece.id;
      if (call.name === '') call.name = piece.name ?? '';
      call.argumentsJson += piece.argumentsJson;
    },
    list: () =>
      calls.map(({ id, name, argumentsJson }, position) => ({
        id: id ?? `call-${position + 1}`,
        name,
        argumentsJson: argumentsJson === '' ? '{}' : argumentsJson,
      })),
  };
}
