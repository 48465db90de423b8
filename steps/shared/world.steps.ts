import { setWorldConstructor } from '@cucumber/cucumber';
import { UatWorld } from 'council-uat';

setWorldConstructor(UatWorld);
