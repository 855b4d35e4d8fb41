import type { Rectangle } from 'electron';

/** What is remembered of the window between runs: the bounds of its normal state, the rest as flags. */
export interface WindowState {
  readonly bounds?: Rectangle;
  readonly isMaximized: boolean;
  readonly isFullScreen: boolean;
}

interface Screens {
  /** Work areas of every display. */
  readonly workAreas: readonly Rectangle[];
  readonly primary: Rectangle;
}

export const smallestWindow = { width: 760, height: 560 } as const;
const usualWindow = { width: 1280, height: 832 } as const;

/** Where the window can be placed: where it was if its title can be reached there, else centred on the primary display. */
export function fitWindow(remembered: Rectangle | undefined, screens: Screens): Rectangle {
  const home = remembered && screens.workAreas.find((area) => showsTitle(remembered, area));
  if (remembered && home) return clamp(remembered, home);
  return centre(remembered ?? { ...usualWindow, x: 0, y: 0 }, screens.primary);
}

/** In pixels, both ways: enough of the title to see it and to drag it. */
const titleReach = 100;

function showsTitle(bounds: Rectangle, area: Rectangle): boolean {
  const width = overlap({ start: bounds.x, length: bounds.width }, { start: area.x, length: area.width });
  const height = overlap({ start: bounds.y, length: titleReach }, { start: area.y, length: area.height });
  return width >= titleReach && height >= titleReach;
}

interface Span {
  readonly start: number;
  readonly length: number;
}

function overlap(one: Span, other: Span): number {
  return Math.min(one.start + one.length, other.start + other.length) - Math.max(one.start, other.start);
}

function clamp(bounds: Rectangle, area: Rectangle): Rectangle {
  return { ...bounds, width: Math.min(bounds.width, area.width), height: Math.min(bounds.height, area.height) };
}

function centre(bounds: Rectangle, area: Rectangle): Rectangle {
  const { width, height } = clamp(bounds, area);
  return {
    width,
    height,
    x: Math.round(area.x + (area.width - width) / 2),
    y: Math.round(area.y + (area.height - height) / 2),
  };
}
