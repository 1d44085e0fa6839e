import { describeMutations } from './mutations.js';

describeMutations(13);
