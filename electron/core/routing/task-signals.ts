import type { Task } from '../../../shared/model/task.ts';
import { prepareKeyword, type Keyword } from './keyword.ts';

/** Words that speak for a task, and how strongly: 3 asks for it outright, 1 is a hint. */
export interface TaskSignal {
  readonly task: Task;
  readonly weight: 1 | 2 | 3;
  readonly words: readonly Keyword[];
}

const spoken: readonly (readonly [Task, TaskSignal['weight'], string])[] = [
  [
    'summarize',
    3,
    'summarize, summarise, summary, tl;dr, tldr, key points, main points, key takeaways, sum up, in a nutshell, recap',
  ],
  ['summarize', 1, 'gist, overview, brief, briefly, condense, bullet points'],
  ['rewrite', 3, 'rewrite, rephrase, paraphrase, reword, translate, proofread, make it sound, in other words, polish'],
  [
    'rewrite',
    2,
    'shorten, improve the wording, improve this text, improve the text, more formal, more friendly, more concise, better wording, tone',
  ],
  ['rewrite', 1, 'wording, grammar, spelling, formal, informal'],
  ['extract', 3, 'extract, pull out, parse out, list all, list every, find all, find every'],
  ['extract', 1, 'as json, as csv, as a table, into a table, names and, fields'],
  ['classify', 3, 'classify, categorize, categorise, sentiment, which category, is this spam, triage'],
  ['classify', 1, 'label, category, categories, positive or negative, tag these'],
  [
    'research',
    3,
    'research, look up, search the web, search online, find sources, cite sources, with sources, find papers, literature, state of the art',
  ],
  ['research', 2, 'latest, news, recent developments, up to date, sources, citations'],
  ['research', 1, 'today, current, this year, compare products, papers, studies'],
  ['edit', 3, 'fix, typo, typos, syntax error, correct the, fix the bug, debug'],
  ['edit', 2, 'bug, rename, lint, indent, syntax, does not compile, fails with'],
  ['edit', 1, 'error, change, replace, remove, adjust, tweak'],
  [
    'code',
    3,
    'refactor, implement, write a function, write a script, write a program, write a class, write code, unit test, unit tests, regex, regular expression, sql query, code review',
  ],
  [
    'code',
    2,
    'function, algorithm, api endpoint, stack trace, typescript, javascript, python, rust, golang, java, c++, c#, sql, html, css, bash, dockerfile, react component, code',
  ],
  ['code', 1, 'script, class, method, compile, library, repository, git, json, query, program'],
  [
    'reasoning',
    3,
    'step by step, prove, proof, derive, think through, pros and cons, trade-offs, tradeoffs, root cause',
  ],
  [
    'reasoning',
    2,
    'why, explain, analyze, analyse, strategy, evaluate, reason, compare, decide, calculate, solve, puzzle, riddle',
  ],
  ['reasoning', 1, 'how does, what if, plan, consequences, argue, should we, should i'],
  ['chat', 1, 'hello, hi, hey, thanks, thank you, good morning, how are you'],
];

export const taskSignals: readonly TaskSignal[] = spoken.map(([task, weight, words]) => ({
  task,
  weight,
  words: words.split(', ').map(prepareKeyword),
}));
