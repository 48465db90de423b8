import { type FaultParts, UatError } from '../errors.ts';

/** A record is not what it was when it was made: exit 1. */
export class NotValid extends UatError {
  override name = 'NotValid';
  constructor(parts: FaultParts, options?: ErrorOptions) {
    super(parts, 1, options);
  }
}
