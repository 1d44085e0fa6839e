// Writes the JSON Schemas of rules/ that editors complete and check with, from the zod schemas that
// the loader reads by. `--check` writes nothing and fails where a file is not what it would write.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importBundled } from './import-bundled.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const { packSchema, overlaySchema, catalogueSchema, loadCatalogue, z } = await importBundled(
  join(root, 'src/packs'),
  `
    export { overlaySchema, packSchema } from './pack-schema.js';
    export { catalogueSchema, loadCatalogue } from './load-catalogue.js';
    export { z } from 'zod';
  `,
  join(root, 'dist'),
);
const catalogue = loadCatalogue('indicators.yaml', read('rules/indicators.yaml')).catalogue;

const CODE = '^\\d{6}$';

const schemas = {
  'rules/pack.schema.json': {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'urn:dixian:pack:1',
    title: 'A dixian pack',
    description:
      'pack.yaml or pack.json: an approval or, where it says what it amends, a document that amends one. rules/README.md teaches both.',
    type: 'object',
    if: { required: ['amends'], properties: { amends: true } },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema, and nobody awaits it
    then: { $ref: '#/definitions/overlay' },
    else: { $ref: '#/definitions/pack' },
    definitions: {
      pack: withIndicators(toJsonSchema(packSchema)),
      overlay: toJsonSchema(overlaySchema),
    },
  },
  'rules/indicators.schema.json': {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'urn:dixian:indicators:1',
    title: 'The catalogue of indicators',
    description: 'rules/indicators.yaml: what packs may limit and figures may give.',
    ...toJsonSchema(catalogueSchema),
  },
};

const stale = Object.entries(schemas).filter(([path, schema]) => {
  const text = format(path, schema);
  if (text === read(path)) return false;
  if (!process.argv.includes('--check')) writeFileSync(join(root, path), text);
  return true;
});
for (const [path] of stale) console.log(path);
if (process.argv.includes('--check') && stale.length > 0) {
  console.error('Not what the zod schemas say; run: npm run schemas');
  process.exitCode = 1;
}

/** Draft 7, which every editor's YAML language server knows. */
function toJsonSchema(schema) {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    override: ({ jsonSchema }) => {
      const { written, description } = jsonSchema;
      // The pattern beside it says the same, and needs no validator that knows formats.
      delete jsonSchema.format;
      if (jsonSchema.propertyNames) jsonSchema.propertyNames = { pattern: CODE };
      if (written === undefined) return;
      const kept = 'default' in jsonSchema ? { default: jsonSchema.default } : {};
      for (const key of Object.keys(jsonSchema)) delete jsonSchema[key];
      Object.assign(jsonSchema, description === undefined ? {} : { description }, kept, written);
    },
  });
  return rest;
}

/** Offers the ids of the catalogue wherever a rule names its indicator. */
function withIndicators(schema) {
  const { indicator } = schema.properties.rules.items.properties;
  const names = [...catalogue.values()].map(({ id, name }) => `${id} ${name.zh}`);
  indicator.description += `. ${names.join(' · ')}`;
  indicator.enum = [...catalogue.keys()];
  return schema;
}

function format(path, schema) {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  return execFileSync(process.execPath, [biome, 'format', `--stdin-file-path=${path}`], {
    cwd: root,
    input: JSON.stringify(schema, null, 2),
    encoding: 'utf8',
  });
}

function read(path) {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return '';
  }
}
