export { DataTable } from './data-table.ts';
export { downloadedText, textOf } from './download.ts';
export { on } from './on.ts';
export { LobPage } from './page.ts';
