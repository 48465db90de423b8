/** For `node --import`: lets a program of the project be TypeScript, for example the server that its settings name. */
import '../short-lived.ts';
import { registerTypeScript } from './register-typescript.ts';

registerTypeScript();
