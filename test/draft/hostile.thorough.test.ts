import { describeHostileTexts } from './hostile.js';

// A megabyte each: a grammar of more than linear time would not end within the time that a test has.
describeHostileTexts({ counties: 4_000, copies: 200, characters: 350_000 });
