import { Readable } from 'node:stream';

/** What a step attached, logged or linked. */
export interface Attachment {
  readonly kind: 'attachment' | 'log' | 'link';
  readonly name: string;
  readonly mediaType: string;
  readonly body: Buffer;
}

/** Media types of Cucumber's `log` and `link`. */
const LOG_TYPE = 'text/x.cucumber.log+plain';
const LINK_TYPE = 'text/uri-list';

/** Collects what Cucumber's World offers as `attach`, `log` and `link`. */
export class AttachmentBox {
  private readonly kept: Attachment[] = [];

  readonly attach = (
    data: Buffer | Readable | string,
    options?: string | { mediaType: string; fileName?: string },
  ): void | Promise<void> => {
    const { mediaType, fileName } =
      typeof options === 'string'
        ? { mediaType: options, fileName: undefined }
        : { fileName: undefined, ...options };
    if (data instanceof Readable) return this.keepStream(data, mediaType, fileName);
    if (typeof data !== 'string' && !Buffer.isBuffer(data)) {
      throw new Error('Invalid attachment data: must be a buffer, readable stream, or string');
    }
    if (Buffer.isBuffer(data) && mediaType === undefined)
      throw new Error('Buffer attachments must specify a media type');
    this.keep(data, mediaType ?? 'text/plain', fileName);
  };

  readonly log = (text: string): void => this.keep(text, LOG_TYPE, undefined);

  readonly link = (...urls: string[]): void => this.keep(urls.join('\n'), LINK_TYPE, undefined);

  /** What was kept since the last call. */
  take(): Attachment[] {
    return this.kept.splice(0);
  }

  private async keepStream(
    data: Readable,
    mediaType: string | undefined,
    fileName: string | undefined,
  ): Promise<void> {
    if (mediaType === undefined) throw new Error('Stream attachments must specify a media type');
    const chunks: Buffer[] = [];
    for await (const chunk of data) chunks.push(Buffer.from(chunk as Uint8Array));
    this.keep(Buffer.concat(chunks), mediaType, fileName);
  }

  private keep(data: string | Buffer, declared: string, fileName: string | undefined): void {
    const encoded = declared.startsWith('base64:');
    const mediaType = encoded ? declared.slice('base64:'.length) : declared;
    const body = typeof data === 'string' ? Buffer.from(data, encoded ? 'base64' : 'utf8') : data;
    const kind = mediaType === LOG_TYPE ? 'log' : mediaType === LINK_TYPE ? 'link' : 'attachment';
    this.kept.push({ kind, name: fileName ?? kind, mediaType, body });
  }
}
