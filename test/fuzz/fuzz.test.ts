import { describeFuzz } from './fuzz.js';

describeFuzz(1, 600, 5);
