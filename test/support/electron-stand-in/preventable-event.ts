/** An event whose default a listener can prevent. */
export interface PreventableEvent {
  readonly preventDefault: () => void;
  defaultPrevented: boolean;
}

export function createEvent<Details extends object>(details: Details): Details & PreventableEvent {
  const event = {
    ...details,
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true;
    },
  };
  return event;
}
