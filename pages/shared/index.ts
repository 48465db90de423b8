export { on } from './on.ts';
export { LobPage } from './page.ts';
