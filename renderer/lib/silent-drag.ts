const nothingSaid = () => undefined;

/** For lists whose rows also move by keys of their own: where a row went is said once, in the same words for every way. */
export const silentDrag = {
  announcements: {
    onDragStart: nothingSaid,
    onDragOver: nothingSaid,
    onDragEnd: nothingSaid,
    onDragCancel: nothingSaid,
  },
  // The library's own words name keys that do nothing here.
  screenReaderInstructions: { draggable: '' },
};
