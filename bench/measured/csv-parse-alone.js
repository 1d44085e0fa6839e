// What any reader of this file pays who uses csv-parse: every record taken, none kept.
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';

const [, , path] = process.argv;
const parser = createReadStream(path).pipe(parse());
let records = 0;
parser.on('readable', () => {
  while (parser.read() !== null) records += 1;
});
parser.on('end', () => console.log(JSON.stringify({ figures: records - 1 })));
