declare module 'write-file-atomic' {
  interface Options {
    /** Called with the temporary file's path once it exists and is empty, before it is renamed. */
    tmpfileCreated?: (path: string) => Promise<void>;
  }
  export default function writeFileAtomic(file: string, data: null, options?: Options): Promise<void>;
}
