import { Given } from '@cucumber/cucumber';
import { Pending } from 'council-uat';

Given('an unimplemented pending step', () => {
  throw new Pending('TODO');
});
