export { DataTable } from './data-table.ts';
export { downloadedText } from './download.ts';
export { on } from './on.ts';
export { LobPage } from './page.ts';
