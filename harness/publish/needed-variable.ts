import { ProjectFault } from '../errors.ts';
import type { Named } from './http/connection.ts';

/** A variable without which the system of the change record cannot be reached. Throws ProjectFault where it is not set. */
export function neededVariable(name: string, variables: Named): string {
  const value = variables.get(name);
  if (value !== undefined) return value;
  throw new ProjectFault({
    where: 'data/project.yaml › change record',
    wrong: `the variable ${name} is not set`,
    next: `Put ${name}=… in .env in the project folder, or set it in the environment`,
  });
}
