import { type Html, html } from './html.ts';

/** Text that leads somewhere, where an address is known. */
export function linked(text: string, address: string | undefined): Html | string {
  return address === undefined ? text : html`<a href="${address}">${text}</a>`;
}
