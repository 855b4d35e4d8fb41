import { describe, expect, test } from 'vitest';
import { detectTask } from '../../../electron/core/routing/detect-task.ts';
import type { Task } from '../../../shared/model/task.ts';

describe('the task of a message', () => {
  test.each<[Task, string]>([
    ['code', 'Write a function in TypeScript that merges two sorted arrays.'],
    ['code', 'Implement a rate limiter in Go with unit tests'],
    ['code', 'Refactor this:\n```js\nvar a = 1\n```'],
    ['code', 'How do I write a SQL query that joins three tables?'],
    ['edit', 'Fix the typo in this sentence: teh cat'],
    ['edit', 'Fix the bug:\n```js\nfor (i = 0; i <= n; i++) {}\n```'],
    ['reasoning', 'Why is the sky blue? Explain it step by step.'],
    ['reasoning', 'What are the pros and cons of moving to Berlin?'],
    ['reasoning', 'Prove that the square root of 2 is irrational.'],
    ['research', 'Search the web for the latest news on fusion energy, with sources.'],
    ['research', 'Find papers about sparse attention'],
    ['summarize', 'Summarize this article in three sentences.'],
    ['summarize', 'tl;dr please'],
    ['rewrite', 'Translate this to French: good morning'],
    ['rewrite', 'Rephrase the following to sound more formal'],
    ['extract', 'Extract all dates and names from the text below as JSON'],
    ['extract', 'List all email addresses in this letter'],
    ['classify', 'Classify these reviews by sentiment'],
    ['classify', 'Is this spam? Label it: you won'],
    ['chat', 'Hello, how are you?'],
    ['chat', 'Tell me a story about a dragon'],
    ['chat', ''],
  ])('is %s for %j', (task, text) => {
    expect(detectTask({ text, attachments: [] }).task).toBe(task);
  });

  test('comes with what spoke for it', () => {
    expect(detectTask({ text: 'Refactor this function', attachments: [{ kind: 'code' }] })).toEqual({
      task: 'code',
      by: 'detected',
      reasons: ['contains “refactor”', 'contains “function”', 'a code file is attached'],
    });
  });

  test('is chat where nothing else is meant, and says so', () => {
    expect(detectTask({ text: 'Mmm', attachments: [] })).toEqual({
      task: 'chat',
      by: 'detected',
      reasons: ['nothing speaks for another task'],
    });
  });

  test('is what a command of that name says', () => {
    expect(detectTask({ text: 'Fix this', attachments: [], command: '/summarize' })).toEqual({
      task: 'summarize',
      by: 'detected',
      reasons: ['begins with /summarize'],
    });
  });

  test('is not told by words inside a code block', () => {
    const text = 'Good evening\n```\n// summarize, translate, classify\n```';
    expect(detectTask({ text, attachments: [] }).task).toBe('code');
  });

  test('is to summarize where only a document is given', () => {
    expect(detectTask({ text: 'Here you are', attachments: [{ kind: 'pdf' }] })).toEqual({
      task: 'summarize',
      by: 'detected',
      reasons: ['a document is attached'],
    });
  });

  test('is what stands before or after a long text, not in the midst of it', () => {
    const middle = 'classify the sentiment '.repeat(400);
    const text = `${'word '.repeat(300)}${middle}${'word '.repeat(300)}\nPlease translate this.`;
    expect(detectTask({ text, attachments: [] }).task).toBe('rewrite');
  });
});
