// Validates JSON against a schema:
//
//   node json_schema.cjs SCHEMA FILE…
//
// Prints what is wrong, one line each, and ends with status 1 if anything is.

const fs = require('fs');
const Ajv = require('ajv/dist/2020');

const [schema, ...files] = process.argv.slice(2);
const read = (file) => JSON.parse(fs.readFileSync(file, 'utf8'));
const validate = new Ajv({ allErrors: true }).compile(read(schema));

for (const file of files) {
  if (validate(read(file))) continue;
  for (const error of validate.errors) console.log(`${file}: ${error.instancePath} ${error.message}`);
  process.exitCode = 1;
}
