/** What a user asked for and may not have, in words for the user. */
export class Refusal extends Error {
  readonly status: number;
  /** What is wrong with single fields of a form, by field. */
  readonly fields: Readonly<Record<string, string>>;

  constructor(status: number, message: string, fields: Record<string, string> = {}) {
    super(message);
    this.status = status;
    this.fields = fields;
  }
}

export const notAllowed = (message: string) => new Refusal(403, message);
export const notFound = (message: string) => new Refusal(404, message);
export const conflict = (message: string) => new Refusal(409, message);

/** Throws when any field has a complaint. */
export function refuseWrongFields(fields: Record<string, string>): void {
  const complaints = Object.values(fields);
  if (complaints.length > 0) throw new Refusal(422, complaints.join(' '), fields);
}
