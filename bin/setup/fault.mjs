/** Something that stops the set-up and that a person can mend; `message` is one line. */
export class SetupFault extends Error {}
