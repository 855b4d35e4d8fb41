import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepFocus } from '../../../renderer/lib/keep-focus.ts';

let stop = () => {};
beforeEach(() => {
  stop = keepFocus();
});
afterEach(() => {
  stop();
  document.body.replaceChildren();
});

const list = `
  <nav id="list">
    <section id="pinned"></section>
    <section>
      <div><a id="first" class="row" href="#/1">First</a><button>More</button></div>
      <div><a id="second" class="row" href="#/2">Second</a><button>More</button></div>
      <div><a id="third" class="row" href="#/3">Third</a><button>More</button></div>
    </section>
  </nav>
  <div data-region="queue"><button id="send">Send next</button></div>
  <div data-region="composer"><textarea id="composer" data-region-focus></textarea></div>
  <div role="status"></div>`;

test.each([
  ['the row that comes after it', '#second', '#third'],
  ['the row before it, where it was the last', '#third', '#second'],
])('a row that is removed gives the focus to %s', async (_, removed, next) => {
  show(list);
  get(removed).focus();
  get(removed).parentElement?.remove();
  await expectFocus(next);
});

test('the last row of a section gives the focus to a row of another one, not to what follows the list', async () => {
  show(`
    <nav>
      <section><a id="first" class="row" href="#/1">First</a></section>
      <section id="today"><a id="second" class="row" href="#/2">Second</a></section>
      <a href="#/deleted">Recently deleted</a>
    </nav>`);
  get('#second').focus();
  get('#today').remove();
  await expectFocus('#first');
});

test('a row that moved to another list keeps the focus', async () => {
  show(list);
  get('#second').focus();
  get('#second').parentElement?.remove();
  get('#pinned').innerHTML = '<div><a id="moved" class="row" href="#/2">Second</a></div>';
  await expectFocus('#moved');
});

test('a row whose menu goes with it gives the focus to its neighbour', async () => {
  show(`${list}<div class="menu"><button id="delete">Delete</button></div>`);
  get('#first').focus();
  get('#delete').focus();
  get('#first').parentElement?.remove();
  get('.menu').remove();
  await expectFocus('#second');
});

test('a whole region that goes gives the focus to the composer', async () => {
  show(list);
  get('#send').focus();
  get('[data-region="queue"]').remove();
  await expectFocus('#composer');
});

test('the second button of a row gives the focus to the second button of the next one', async () => {
  const row = (name: string) =>
    `<li id="${name}"><button class="icon">Edit</button><button id="remove-${name}" class="icon">Remove</button></li>`;
  show(`<ol>${row('one')}${row('two')}${row('three')}</ol>`);
  get('#remove-two').focus();
  get('#two').remove();
  await expectFocus('#remove-three');
  get('#three').remove();
  await expectFocus('#remove-one');
});

test('the last row of a page gives the focus to its part of the page, not to what led there', async () => {
  show(`
    <nav><a id="link" href="#/deleted">Recently deleted</a></nav>
    <main><section id="shelf" data-region="shelf" tabindex="-1"><ul><li><button id="restore">Restore</button></li></ul>
    </section></main>`);
  get('#link').focus();
  get('#restore').focus();
  get('ul').remove();
  await expectFocus('#shelf');
});

test('a toast that goes gives the focus back to where it was before', async () => {
  show(list);
  get('#second').focus();
  get('[role="status"]').innerHTML = '<button id="undo">Undo</button>';
  get('#undo').focus();
  get('#undo').remove();
  await expectFocus('#second');
});

test('a button that goes gives the focus to the message it belongs to', async () => {
  show(
    '<article id="message" tabindex="0"><p><button id="load">Load this one</button></p><button>Copy</button></article>',
  );
  get('#load').focus();
  get('#load').remove();
  await expectFocus('#message');
});

function show(content: string): void {
  document.body.innerHTML = content;
  // There is no layout here, and so nothing is hidden.
  Element.prototype.checkVisibility = () => true;
}

function get(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`There is no ${selector}.`);
  return element;
}

async function expectFocus(selector: string): Promise<void> {
  await expect.poll(() => document.activeElement).toBe(get(selector));
}

test('a panel that goes gives the focus to the start of its page, however long the way through it was', async () => {
  const fields = Array.from({ length: 8 }, (_, at) => `<input id="field-${String(at)}">`).join('');
  show(`
    <a id="before" href="#/x">Before</a>
    <main>
      <section data-region="rules" tabindex="-1"><button id="rule" data-region-focus>Rule</button></section>
      <aside id="editor" data-region="rule-editor" tabindex="-1">${fields}</aside>
    </main>`);
  get('#before').focus();
  for (let at = 0; at < 8; at += 1) get(`#field-${String(at)}`).focus();
  get('#editor').remove();
  await expectFocus('#rule');
});

test('a page that goes gives the focus to the one that takes its place, not to the list that led to it', async () => {
  show(
    '<nav><a id="link" href="#/x">Page</a></nav><main id="old"><section data-region="a"><input id="field"></section></main>',
  );
  get('#link').focus();
  get('#field').focus();
  get('#old').outerHTML =
    '<main><section id="new" data-region="b" tabindex="-1"><input data-region-focus></section></main>';
  await expectFocus('#new');
});
