// Validates SARIF logs against the schema that the SARIF Multitool brings along:
//
//   node sarif_schema.cjs LOG…
//
// Prints what is wrong, one line each, and ends with status 1 if anything is.

const fs = require('fs');
const path = require('path');
const Ajv = require('ajv/dist/2020');
const addFormats = require('ajv-formats');

const multitool = path.dirname(require('@microsoft/sarif-multitool'));
const schema = JSON.parse(fs.readFileSync(path.join(multitool, 'sarif-2.1.0.json'), 'utf8'));
const ajv = new Ajv({ allErrors: true, strict: false });
addFormats(ajv);
const validate = ajv.compile(schema);

for (const file of process.argv.slice(2)) {
  if (validate(JSON.parse(fs.readFileSync(file, 'utf8')))) continue;
  for (const error of validate.errors) console.log(`${file}: ${error.instancePath} ${error.message}`);
  process.exitCode = 1;
}
