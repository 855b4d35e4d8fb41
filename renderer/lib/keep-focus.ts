import { isField } from './is-field.ts';

/**
 * When what holds the focus leaves the page, the focus goes to what takes its place: the same thing elsewhere, its
 * neighbour in the list, the composer that was there all along, or the page. Works until the returned function is called.
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
      nextOf(places)?.focus();
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
  readonly ancestors: readonly Ancestor[];
  readonly isInLayer: boolean;
  readonly isInPage: boolean;
  readonly composer: HTMLElement | null;
  /** The part of the page around it. */
  readonly region: HTMLElement | null;
}

interface Ancestor {
  readonly parent: Element;
  readonly position: number;
  /** Which of its kind it was within the child of the parent, and of how many. */
  readonly nth: number;
  readonly count: number;
}

const mostPlaces = 6;
const patienceFrames = 3;
const boundary = '[data-region], nav, .dialog, [role="status"], main';
const focusable = 'a[href], button:not(:disabled), input, textarea, select, [tabindex]';
const layer = '.dialog, .menu, .popover, .palette, [role="status"], [data-region="toast"]';
const composerText = '[data-region="composer"] [data-region-focus]';

function placeOf(element: HTMLElement): Place {
  const ancestors: Ancestor[] = [];
  for (let child: Element = element; !child.matches(boundary);) {
    const parent = child.parentElement;
    if (!parent || parent === document.body) break;
    const alike = findAlike(child, element);
    const position = [...parent.children].indexOf(child);
    ancestors.push({ parent, position, nth: alike.indexOf(element), count: alike.length });
    child = parent;
  }
  return {
    element,
    ancestors,
    isInLayer: element.closest(layer) !== null,
    isInPage: element.closest('main') !== null,
    composer: document.querySelector<HTMLElement>(composerText),
    region: element.closest<HTMLElement>('[data-region]'),
  };
}

function isFocusLost([latest]: readonly Place[]): boolean {
  const isNowhere = document.activeElement === null || document.activeElement === document.body;
  return isNowhere && latest !== undefined && !latest.element.isConnected;
}

function nextOf(places: readonly Place[]): HTMLElement | undefined {
  const [latest, ...earlier] = places;
  if (!latest) return undefined;
  const onPage = [() => composerOf(places), () => regionOf(places)];
  const before = earlier.map((place) => () => findNext(place));
  // A layer that goes leads back to where the person came from, anything else to the page it was on.
  const way = latest.isInLayer
    ? [...before, ...onPage]
    : [...onPage, ...(latest.isInPage ? [pageStart] : []), ...before];
  const ways = [() => findNext(latest), ...way, pageStart];
  for (const way of ways) {
    const found = way();
    if (found) return found;
  }
  return undefined;
}

function findNext({ element, ancestors }: Place): HTMLElement | undefined {
  if (element.isConnected) return element;
  const again = findAgain(element);
  if (again) return again;
  for (const ancestor of ancestors) {
    const next = ancestor.parent.isConnected ? findAround(ancestor, element) : undefined;
    if (next) return next;
  }
  return undefined;
}

/** Not that of another page, which has come since. */
function composerOf([latest]: readonly Place[]): HTMLElement | undefined {
  return latest?.composer?.isConnected ? latest.composer : undefined;
}

/** Nothing in it takes the focus any more. */
function regionOf([latest]: readonly Place[]): HTMLElement | undefined {
  const { region } = latest ?? {};
  return region?.isConnected && isFocusable(region) ? region : undefined;
}

/** Where the keys begin on the page that is shown: that of before is gone, or the part of it that had the focus. */
function pageStart(): HTMLElement | undefined {
  const region = [...document.querySelectorAll('main [data-region]')].find(isFocusable);
  const first = region?.querySelector('[data-region-focus]');
  // A field would take the letters that are keys of the page.
  return first && isFocusable(first) && !isField(first) ? first : region;
}

/** A row that moved to another list is made anew there. */
function findAgain(element: HTMLElement): HTMLElement | undefined {
  const address = element.getAttribute('href');
  if (address === null) return undefined;
  const links = [...document.querySelectorAll<HTMLElement>(`a[href="${CSS.escape(address)}"]`)];
  return links.find((link) => link.className === element.className);
}

/** The message or card it belonged to, else the nearest thing of its kind, those that come after it first, else any. */
function findAround({ parent, position, nth, count }: Ancestor, gone: HTMLElement): HTMLElement | undefined {
  if (isFocusable(parent) && !parent.matches(boundary)) return parent;
  const children = [...parent.children];
  const after = children.slice(position);
  const before = children.slice(0, position).toReversed();
  // In a row of the same make its counterpart: the second button for the second button.
  const pick = (alike: readonly HTMLElement[], nearest: number) => alike.at(alike.length === count ? nth : nearest);
  const alike = [
    ...after.map((child) => pick(findAlike(child, gone), 0)),
    ...before.map((child) => pick(findAlike(child, gone), -1)),
  ];
  return (
    alike.find((found) => found !== undefined) ??
    [...after, ...before].map(firstFocusable).find((found) => found !== undefined)
  );
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
