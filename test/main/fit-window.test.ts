import { expect, test } from 'vitest';
import { fitWindow } from '../../electron/main/fit-window.ts';

const primary = { x: 0, y: 25, width: 1_440, height: 875 };
const left = { x: -1_920, y: 0, width: 1_920, height: 1_080 };
const screens = { workAreas: [primary, left], primary };

test.each([
  {
    what: 'nothing is remembered: centred on the primary display',
    remembered: undefined,
    fitted: { x: 80, y: 47, width: 1_280, height: 832 },
  },
  {
    what: 'a place on the primary display: kept',
    remembered: { x: 100, y: 100, width: 900, height: 700 },
    fitted: { x: 100, y: 100, width: 900, height: 700 },
  },
  {
    what: 'negative coordinates of a display at the left: kept',
    remembered: { x: -1_800, y: 50, width: 900, height: 700 },
    fitted: { x: -1_800, y: 50, width: 900, height: 700 },
  },
  {
    what: 'hanging out at the right with enough title to drag: kept',
    remembered: { x: 1_340, y: 100, width: 900, height: 700 },
    fitted: { x: 1_340, y: 100, width: 900, height: 700 },
  },
  {
    what: 'too little title in reach: centred',
    remembered: { x: 1_341, y: 100, width: 900, height: 700 },
    fitted: { x: 270, y: 113, width: 900, height: 700 },
  },
  {
    what: 'a title above the screen: centred',
    remembered: { x: 100, y: -400, width: 900, height: 700 },
    fitted: { x: 270, y: 113, width: 900, height: 700 },
  },
  {
    what: 'a display that is gone: centred',
    remembered: { x: 5_000, y: 100, width: 900, height: 700 },
    fitted: { x: 270, y: 113, width: 900, height: 700 },
  },
  {
    what: 'larger than its display: cut to the work area',
    remembered: { x: 0, y: 25, width: 3_000, height: 2_000 },
    fitted: { x: 0, y: 25, width: 1_440, height: 875 },
  },
])('$what', ({ remembered, fitted }) => {
  expect(fitWindow(remembered, screens)).toEqual(fitted);
});
