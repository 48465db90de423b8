declare module 'yazl' {
  import { EventEmitter } from 'node:events';
  import type { Readable } from 'node:stream';

  export interface EntryOptions {
    mtime?: Date;
    mode?: number;
    compress?: boolean;
    forceDosTimestamp?: boolean;
  }

  /** Emits `error` when a file that was added cannot be read. */
  export class ZipFile extends EventEmitter {
    readonly outputStream: Readable;
    addBuffer(body: Buffer, metadataPath: string, options?: EntryOptions): void;
    addFile(realPath: string, metadataPath: string, options?: EntryOptions): void;
    addEmptyDirectory(metadataPath: string): void;
    end(): void;
  }
}
