import { expect, test } from 'vitest';
import type { SearchFilters } from '../../shared/model/search.ts';
import type { Stores } from '../../electron/core/ports/stores.ts';
import { fullMessage, plainConversation, plainMessage, provenance } from './samples.ts';
import { openTemporaryStore } from './temporary-store.ts';

test('a message is found by a part of a word, without regard to case and diacritics, with where it was said', () => {
  const stores = openFilled();
  indexAll(stores);
  const first = { conversationId: 'conversation-1', title: 'Trip to Japan', role: 'user', at: 1_000 };
  expect(find(stores, ['BRULEE'])).toStrictEqual([
    { ...first, messageId: 'said', text: 'Where is the best crème brûlée in 東京都?', citationCount: 0 },
  ]);
  expect(find(stores, ['custard'])).toStrictEqual([
    {
      ...first,
      messageId: 'answered',
      role: 'assistant',
      at: 2_000,
      modelLabel: 'Alpha Large',
      text: 'Ask for custard:\n```\nbuy()\n```',
      reasoning: 'A greeting.',
      citationCount: answer.citations?.length ?? 0,
    },
  ]);
});

test.for([
  ['東京都', ['said']],
  ['東京', ['said']],
  ['is', ['said']],
  ['100%', ['percent']],
  ['0%', ['percent']],
  ['_', []],
  ['NEAR(', ['operators']],
  ['a* OR "b"', ['operators']],
  ["'; DROP", ['operators']],
] as const)('%s is looked for as it stands', ([term, expected]) => {
  const stores = openFilled();
  stores.messages.insert(plainMessage({ id: 'percent', text: 'All 100% of x' }));
  stores.messages.insert(plainMessage({ id: 'operators', text: `a* OR "b" NEAR(c d) '; DROP TABLE` }));
  indexAll(stores);
  expect(find(stores, [term]).map(({ messageId }) => messageId)).toStrictEqual(expected);
});

test('a phrase is found across marks, in links, and in the reasoning, and a mark is no word', () => {
  const stores = openFilled();
  const text = 'The **dike**, [*at* night](https://dike.test), holds[1] well.\n```ts\nif (dike)\n  hold()\n```';
  stores.messages.insert({ ...answer, id: 'marked', text, reasoning: 'Is a `sluice` **gate** 水 meant?' });
  indexAll(stores);
  const isFound = (term: string) => find(stores, [term]).length === 1;
  const found = ['The dike, at night, holds well.', 'if (dike) hold()', 'https://dike.test', 'a sluice gate', '水'];
  expect([found.filter((term) => !isFound(term)), ['**dike', '[*at', '```ts'].filter(isFound)]).toStrictEqual([[], []]);
});

test('every term must be there, long or short', () => {
  const stores = openFilled();
  indexAll(stores);
  const ids = (terms: readonly string[]) => find(stores, terms).map(({ messageId }) => messageId);
  expect([ids(['best', 'brulee']), ids(['best', 'custard']), ids(['best', 'in']), ids(['best', 'qq'])]).toStrictEqual([
    ['said'],
    [],
    ['said'],
    [],
  ]);
});

test.for<readonly [SearchFilters, readonly string[]]>([
  [{}, ['late', 'answered', 'said']],
  [{ workspaceId: 'default' }, ['late', 'answered', 'said']],
  [{ workspaceId: 'elsewhere' }, []],
  [{ role: 'assistant' }, ['answered']],
  [{ models: ['beta/beta-mini', 'alpha/alpha-large'] }, ['answered']],
  [{ models: ['beta/beta-mini'] }, []],
  [{ hasCode: true }, ['answered']],
  [{ hasCode: false }, ['late', 'said']],
  [{ from: 2_000 }, ['late', 'answered']],
  [{ to: 2_000 }, ['said']],
  [{ from: 1_500, to: 2_500 }, ['answered']],
])('the filters %j leave %j', ([filters, expected]) => {
  const stores = openFilled();
  stores.messages.insert(plainMessage({ id: 'late', text: 'The best of all for us', createdAt: 9_000 }));
  stores.messages.update({ ...answer, text: `${answer.text} The best for us.` });
  stores.messages.update(plainMessage({ id: 'said', text: 'The best for us?' }));
  indexAll(stores);
  expect(find(stores, ['best', 'for'], filters).map(({ messageId }) => messageId)).toStrictEqual(expected);
});

test('pages follow each other by key, the newest first, whatever order they were said and indexed in', () => {
  const stores = openFilled();
  for (const [index, createdAt] of [5_000, 3_000, 4_000, 4_000, 6_000].entries()) {
    stores.messages.insert(plainMessage({ id: `page-${index}`, text: 'a page', createdAt }));
    indexAll(stores);
  }
  const pages: string[][] = [];
  let before: number | undefined;
  do {
    const page = stores.search.findMessages({ terms: ['page'], filters: {}, limit: 2 }, before);
    pages.push(page.found.map(({ messageId }) => messageId));
    before = page.before;
  } while (before !== undefined);
  expect(pages).toStrictEqual([['page-4', 'page-0'], ['page-3', 'page-2'], ['page-1']]);
});

test('more messages of one moment than there are numbers for it are all found', () => {
  const stores = openFilled();
  stores.atomically(() => {
    for (let number = 0; number < 1_100; number += 1) {
      stores.messages.insert(plainMessage({ id: `same-${number}`, text: 'same moment', createdAt: 7_000 }));
    }
  });
  indexAll(stores);
  expect(find(stores, ['moment'], {}, 2_000).length).toBe(1_100);
}, 30_000);

test('a search that meets too many messages that do not pass the filters says where it goes on', () => {
  const stores = openFilled();
  stores.atomically(() => {
    for (let number = 0; number < 2_001; number += 1) {
      stores.messages.insert(plainMessage({ id: `many-${number}`, text: 'custard', createdAt: 10_000 + number }));
    }
  });
  indexAll(stores);
  const question = { terms: ['custard'], filters: { hasCode: true }, limit: 10 } as const;
  const first = stores.search.findMessages(question);
  const second = stores.search.findMessages(question, first.before);
  expect([first.found, second.found.map(({ messageId }) => messageId), second.before]).toStrictEqual([
    [],
    ['answered'],
    undefined,
  ]);
}, 30_000);

test('an answer that grows is found when it has ended, and a changed text only by what it says now', () => {
  const stores = openFilled();
  stores.messages.insert(plainMessage({ id: 'growing', role: 'assistant', text: '', status: 'streaming' }));
  stores.messages.append('growing', { text: 'first words', reasoning: '', updatedAt: 2_000 });
  const isWaitingWhileGrowing = waiting(stores);
  stores.messages.update(plainMessage({ id: 'growing', role: 'assistant', text: 'first words, last words' }));
  indexAll(stores);
  const ended = find(stores, ['last words']).length;
  stores.messages.update(plainMessage({ id: 'growing', role: 'assistant', text: 'something else' }));
  indexAll(stores);
  expect([isWaitingWhileGrowing, ended, find(stores, ['words']).length, find(stores, ['else']).length]).toStrictEqual([
    false,
    1,
    0,
    1,
  ]);
});

test('a conversation in Recently deleted is left out, and comes back with it', () => {
  const stores = openFilled();
  indexAll(stores);
  stores.conversations.save({ ...conversation, deletedAt: 5_000 });
  const meanwhile = [find(stores, ['custard']), titles(stores, ['japan'])];
  stores.conversations.save(conversation);
  expect([meanwhile, find(stores, ['custard']).length, titles(stores, ['japan'])]).toStrictEqual([
    [[], []],
    1,
    [{ conversationId: 'conversation-1', title: 'Trip to Japan', at: 1_000 }],
  ]);
});

test('nothing of a purged conversation stays in the index, also what still waited', () => {
  const stores = openFilled();
  indexAll(stores);
  stores.messages.insert(plainMessage({ id: 'waits', text: 'custard again' }));
  stores.conversations.save({ ...conversation, deletedAt: 5_000 });
  stores.conversations.purgeOne(conversation.id);
  const isComplete = stores.search.isComplete();
  stores.conversations.save(conversation);
  stores.messages.insert(plainMessage({ id: 'anew', text: 'anew' }));
  indexAll(stores);
  expect([isComplete, find(stores, ['custard']), titles(stores, ['japan']).length]).toStrictEqual([true, [], 1]);
});

test('the archive is looked through', () => {
  const stores = openFilled();
  stores.conversations.save({ ...conversation, archivedAt: 5_000 });
  indexAll(stores);
  expect([find(stores, ['custard']).length, titles(stores, ['japan']).length]).toStrictEqual([1, 1]);
});

test('messages with files are told from those without, and filters need no words', () => {
  const stores = openFilled();
  const content = { sizeBytes: 4, sha256: 'a'.repeat(64) };
  const file = { id: 'file', kind: 'text', name: 'harbour.txt', mediaType: 'text/plain', ...content } as const;
  stores.attachments.save(file, 1);
  stores.messages.insert(plainMessage({ id: 'with-file', text: 'Look at this', attachments: [file] }));
  indexAll(stores);
  const ids = (terms: readonly string[], hasAttachment: boolean) =>
    find(stores, terms, { hasAttachment }).map(({ messageId }) => messageId);
  expect([ids([], true), ids([], false), ids(['crème'], true)]).toStrictEqual([
    ['with-file'],
    ['answered', 'said'],
    [],
  ]);
});

test('a note is found by what it says now, under its conversation, and not once it is deleted', () => {
  const stores = openFilled();
  const note = { id: 'n-1', workspaceId: 'default', conversationId: 'conversation-1', type: 'handoff' } as const;
  const plain = { ...note, text: 'Decided: crème brûlée', isPinned: false, createdAt: 3_000, updatedAt: 3_000 };
  stores.notes.save(plain);
  const atFirst = notes(stores, ['CREME']);
  stores.notes.save({ ...plain, text: 'Decided: flan', updatedAt: 4_000 });
  const changed = [notes(stores, ['creme']), notes(stores, ['flan']).length, notes(stores, ['fl']).length];
  stores.notes.save({ ...plain, text: 'Decided: flan', deletedAt: 5_000 });
  expect([atFirst, changed, notes(stores, ['flan'])]).toStrictEqual([
    [
      {
        noteId: 'n-1',
        noteType: 'handoff',
        workspaceId: 'default',
        conversationId: 'conversation-1',
        title: 'Trip to Japan',
        at: 3_000,
        text: 'Decided: crème brûlée',
      },
    ],
    [[], 1, 1],
    [],
  ]);
});

test('a title is found by its words at once, by its new ones after a change, and by letters too few for the index', () => {
  const stores = openFilled();
  const before = titles(stores, ['JAPAN', 'trip']).length;
  stores.conversations.save({ ...conversation, title: 'Trip to Perú' });
  const after = [titles(stores, ['japan']), titles(stores, ['peru']), titles(stores, ['to'])].map(
    ({ length }) => length,
  );
  const withinDates = stores.search.findTitles({ terms: ['peru'], filters: { from: 1_001 }, limit: 10 }).found;
  expect([before, after, withinDates]).toStrictEqual([1, [0, 1, 1], []]);
});

const conversation = plainConversation({ title: 'Trip to Japan' });
const answer = fullMessage({
  id: 'answered',
  parentId: 'said',
  text: 'Ask for custard:\n```\nbuy()\n```',
  provenance,
  createdAt: 2_000,
});

function openFilled(): Stores {
  const { stores } = openTemporaryStore();
  stores.conversations.save(conversation);
  stores.messages.insert(plainMessage({ id: 'said', text: 'Where is the best crème brûlée in 東京都?' }));
  stores.messages.insert(answer);
  while (stores.search.indexSome(1));
  return stores;
}

function indexAll({ search }: Stores): void {
  while (search.indexSome(1));
}

function waiting({ search }: Stores): boolean {
  return !search.isComplete();
}

function find({ search }: Stores, terms: readonly string[], filters: SearchFilters = {}, limit = 20) {
  return search.findMessages({ terms, filters, limit }).found;
}

function titles({ search }: Stores, terms: readonly string[]) {
  return search.findTitles({ terms, filters: {}, limit: 20 }).found;
}

function notes({ search }: Stores, terms: readonly string[]) {
  return search.findNotes({ terms, filters: {}, limit: 20 }).found;
}
