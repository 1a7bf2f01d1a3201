import { writeFileSync } from 'node:fs';

// Loaded with --import: leaves the peak memory of the process (kilobytes) in the file that the variable names.
const file = process.env['GOOD_TERMS_PEAK_MEMORY'];
if (file !== undefined) {
    process.on('exit', () => writeFileSync(file, String(process.resourceUsage().maxRSS)));
}
