import { uatConfig } from 'council-uat/config';

export default uatConfig(import.meta.dirname);
