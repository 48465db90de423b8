import { uatConfig } from './config.ts';

/** For a project folder without a Playwright configuration of its own. */
export default uatConfig(process.env.UAT_PROJECT ?? process.cwd());
