/** A rule of the service says no. Shown in the error summary at the top of the page, beside the field it is about. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly field: string | undefined;
  constructor(message: string, field?: string) {
    super(message);
    this.field = field;
  }
}
