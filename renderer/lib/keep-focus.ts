/**
 * When what holds the focus leaves the page, the focus goes to what takes its place: the same thing elsewhere, its
 * neighbour in the list, or the composer that was there all along. Works until the returned function is called.
 */
export function keepFocus(): () => void {
  let places: readonly Place[] = [];
  const remember = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    places = [placeOf(target), ...places.filter(({ element }) => element !== target)].slice(0, mostPlaces);
  };
  const look = () => {
    if (!isFocusLost(places)) return;
    // Who removed it may give the focus on by itself, a frame or two later.
    afterFrames(patienceFrames, () => {
      if (!isFocusLost(places)) return;
      const next = places.map(findNext).find((found) => found !== undefined);
      (next ?? composerOf(places))?.focus();
    });
  };
  const removals = new MutationObserver(look);
  removals.observe(document.body, { childList: true, subtree: true });
  document.addEventListener('focusin', remember);
  return () => {
    removals.disconnect();
    document.removeEventListener('focusin', remember);
  };
}

/** Where something stood when it got the focus. */
interface Place {
  readonly element: HTMLElement;
  /** From the nearest to the region or layer around it. */
  readonly ancestors: readonly { readonly parent: Element; readonly position: number }[];
  readonly composer: HTMLElement | null;
}

const mostPlaces = 6;
const patienceFrames = 3;
const boundary = '[data-region], nav, .dialog, [role="status"], main';
const focusable = 'a[href], button:not(:disabled), input, textarea, select, [tabindex]';
const composerText = '[data-region="composer"] [data-region-focus]';

function placeOf(element: HTMLElement): Place {
  const ancestors: { parent: Element; position: number }[] = [];
  for (let child: Element = element; !child.matches(boundary);) {
    const parent = child.parentElement;
    if (!parent || parent === document.body) break;
    ancestors.push({ parent, position: [...parent.children].indexOf(child) });
    child = parent;
  }
  return { element, ancestors, composer: document.querySelector<HTMLElement>(composerText) };
}

function isFocusLost([latest]: readonly Place[]): boolean {
  const isNowhere = document.activeElement === null || document.activeElement === document.body;
  return isNowhere && latest !== undefined && !latest.element.isConnected;
}

function findNext({ element, ancestors }: Place): HTMLElement | undefined {
  if (element.isConnected) return element;
  const again = findAgain(element);
  if (again) return again;
  for (const { parent, position } of ancestors) {
    const next = parent.isConnected ? findAround(parent, position, element) : undefined;
    if (next) return next;
  }
  return undefined;
}

/** Not that of another page, which has come since. */
function composerOf([latest]: readonly Place[]): HTMLElement | undefined {
  return latest?.composer?.isConnected ? latest.composer : undefined;
}

/** A row that moved to another list is made anew there. */
function findAgain(element: HTMLElement): HTMLElement | undefined {
  const address = element.getAttribute('href');
  if (address === null) return undefined;
  const links = [...document.querySelectorAll<HTMLElement>(`a[href="${CSS.escape(address)}"]`)];
  return links.find((link) => link.className === element.className);
}

/** The message or card it belonged to, else the nearest thing of its kind, those that come after it first, else any. */
function findAround(parent: Element, position: number, gone: HTMLElement): HTMLElement | undefined {
  if (isFocusable(parent) && !parent.matches(boundary)) return parent;
  const children = [...parent.children];
  const after = children.slice(position);
  const before = children.slice(0, position).toReversed();
  const alike = [
    ...after.flatMap((child) => findAlike(child, gone)),
    ...before.flatMap((child) => findAlike(child, gone).toReversed()),
  ];
  return alike[0] ?? [...after, ...before].map(firstFocusable).find((found) => found !== undefined);
}

function findAlike(within: Element, gone: HTMLElement): readonly HTMLElement[] {
  const all = [within, ...within.querySelectorAll(gone.tagName)].filter(isFocusable);
  return all.filter(({ tagName, className }) => tagName === gone.tagName && className === gone.className);
}

function firstFocusable(element: Element): HTMLElement | undefined {
  const marked = [...element.querySelectorAll('[data-region-focus]')].find(isFocusable);
  if (marked) return marked;
  return isFocusable(element) ? element : [...element.querySelectorAll(focusable)].find(isFocusable);
}

function isFocusable(element: Element): element is HTMLElement {
  return element instanceof HTMLElement && element.matches(focusable) && element.checkVisibility();
}

function afterFrames(count: number, action: () => void): void {
  if (count === 0) action();
  else requestAnimationFrame(() => afterFrames(count - 1, action));
}
