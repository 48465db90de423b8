export function findNpm(env?: NodeJS.ProcessEnv, node?: string): string;
