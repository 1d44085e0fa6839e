import { describeProperties } from './properties.js';

describeProperties(150);
