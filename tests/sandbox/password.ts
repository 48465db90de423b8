/** Everybody's in the sandbox's tests: a process that runs several of their files has one. */
export const PASSWORD = 'a-password-for-tests';

process.env.SANDBOX_PASSWORD = PASSWORD;
