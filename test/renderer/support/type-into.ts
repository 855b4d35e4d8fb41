import { act } from 'react';

/** Types as a person does: React hears the new value. */
export async function typeInto(page: HTMLElement, label: string, text: string): Promise<void> {
  const field = labelled(page, label);
  const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  await act(async () => {
    setter?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

export async function press(page: HTMLElement, name: string): Promise<void> {
  const button = [...page.querySelectorAll('button')].find(
    (known) => (known.getAttribute('aria-label') ?? known.textContent).trim() === name,
  );
  if (!button) throw new Error(`There is no button ${name}.`);
  await act(async () => button.click());
}

function labelled(page: HTMLElement, text: string): HTMLInputElement {
  const label = [...page.querySelectorAll('label')].find(({ textContent }) => textContent === text);
  const field = page.querySelector(`[id="${label?.htmlFor ?? ''}"]`);
  if (!(field instanceof HTMLInputElement)) throw new Error(`There is no field ${text}.`);
  return field;
}
