import { type DataTable, When } from '@cucumber/cucumber';
import type { UatWorld } from 'council-uat';
import { type Upload, upload } from '../../pages/shared/acting/uploading.ts';
import type { Place, Target } from '../../pages/shared/finding/target.ts';
import { fileToUpload, madeFile } from './files/to-upload.ts';
import { named, placed } from './named.ts';
import { filled, filledRows } from './placeholders.ts';
import { toolsOf } from './tools.ts';

/** Uploads a file of data/files by its name. */
When(
  'I upload {string} to {name}{place}',
  async function (this: UatWorld, file: string, target: Target, place: Place[]) {
    await give(this, target, place, [fileToUpload(this.surroundings.files, filled(this, file))]);
  },
);

/** Uploads several files of data/files at once, one a row. */
When(
  'I upload to {name}{place}:',
  async function (this: UatWorld, target: Target, place: Place[], table: DataTable) {
    const files = filledRows(this, table.raw()).map(([file = '']) =>
      fileToUpload(this.surroundings.files, file),
    );
    await give(this, target, place, files);
  },
);

/** Uploads a text file made on the spot, with the text given. */
When(
  'I upload a file {string} to {name}{place} with the text:',
  async function (this: UatWorld, file: string, target: Target, place: Place[], text: string) {
    await give(this, target, place, [madeFile(filled(this, file), Buffer.from(filled(this, text), 'utf8'))]);
  },
);

/** Uploads a file of a size made on the spot: for limits. The size is in kilobytes. */
When(
  'I upload a file {string} of {int} KB to {name}{place}',
  async function (this: UatWorld, file: string, size: number, target: Target, place: Place[]) {
    await give(this, target, place, [madeFile(filled(this, file), Buffer.alloc(size * 1024, 'x'))]);
  },
);

async function give(
  world: UatWorld,
  target: Target,
  place: Place[],
  files: readonly Upload[],
): Promise<void> {
  await upload(toolsOf(world), named(world, target), placed(world, place), files);
}
