import { parseArgs } from 'node:util';
import { writeSample } from './sampleCompany.ts';

const { values } = parseArgs({ options: { output: { type: 'string', default: '.goodterms/sample' } } });
writeSample(values.output);
process.stderr.write(`The sample ledger is in ${values.output}\n`);
