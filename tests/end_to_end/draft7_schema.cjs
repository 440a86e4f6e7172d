// Validates JSON documents against a JSON Schema of draft 7:
//
//   node draft7_schema.cjs SCHEMA < DOCUMENTS
//
// Reads a list of documents and prints a list of what is wrong with each: an empty list if nothing is. A schema that is
// itself wrong, or that has a keyword which means nothing, is refused.

const fs = require('fs');
const Ajv = require('ajv');

const schema = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
const validate = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);
const mistakes = JSON.parse(fs.readFileSync(0, 'utf8')).map((document) =>
  validate(document) ? [] : validate.errors.map((error) => `${error.instancePath} ${error.message}`));
console.log(JSON.stringify(mistakes));
