import { excerptOf } from '../excerpt-of.ts';
import { WireError } from '../wire-fault.ts';
import type { AnswerPart } from './answer-part.ts';

/** The parts of a JSON object that is no answer: an error in one of the usual shapes, or nothing known. */
export function readErrorAnswer(value: unknown): AnswerPart {
  const error = errorIn(value);
  if (error !== undefined) return { type: 'error', error };
  const isError = isObject(value) && (value['object'] === 'error' || hasText(value, 'message') || 'detail' in value);
  return isError ? { type: 'error', error: value } : { type: 'unknown', excerpt: excerptOf(value) };
}

/** The `error` member of an answer, where it has one that says something. */
export function errorIn(value: unknown): unknown {
  const error = isObject(value) ? value['error'] : undefined;
  return error === null || error === '' || error === false ? undefined : error;
}

/** An event that should be of this wire, but has content of a kind it does not know. */
export function unreadableEvent(value: unknown, detail: string): WireError {
  return new WireError({ source: 'unreadable', detail, excerpt: excerptOf(value) });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function hasText(value: Readonly<Record<string, unknown>>, key: string): boolean {
  const text = value[key];
  return typeof text === 'string' && text !== '';
}
