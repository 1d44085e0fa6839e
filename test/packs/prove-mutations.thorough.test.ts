import { describeMutations } from './mutations.js';

describeMutations(1);
