import { Given } from '@cucumber/cucumber';

Given('a pending step', () => 'pending');
