export { problemText } from './terminal/problem-list.js';
