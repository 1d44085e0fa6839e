import { describeProperties } from './properties.js';

describeProperties(15, 1);
