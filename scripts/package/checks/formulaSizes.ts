import type { Check } from '../finding.ts';
import { formulasOf, namesIn } from '../formula.ts';
import type { SourcePackage } from '../sourcePackage.ts';
import { text } from '../xml.ts';

const longestSource = 3900;
const longestInlined = 5000;

/** A formula is short enough as written, and with the formulas that it names put in their places. */
export const formulaSizes: Check = (pack) =>
    formulasOf(pack).flatMap(({ path, object, formula }) => {
        const inlined = inlinedSize(pack, object, formula);
        return [
            ...(formula.length > longestSource
                ? [{ path, message: `formula has ${formula.length} characters, ${longestSource} are allowed` }]
                : []),
            ...(inlined > longestInlined
                ? [
                      {
                          path,
                          message: `formula has ${inlined} characters with nested formulas, ${longestInlined} are allowed`
                      }
                  ]
                : [])
        ];
    });

/** Characters without white space, each mention of another formula counted with that formula's own size. */
function inlinedSize(pack: SourcePackage, object: string, formula: string): number {
    return namesIn(formula).reduce((size, name) => {
        const nested = text(pack.field(object, name)?.root, 'formula');
        if (nested === undefined) {
            return size;
        }
        const mentions = formula.match(new RegExp(`(?<![\\w.])${name}(?![\\w.])`, 'g'))?.length ?? 0;
        return size + mentions * (inlinedSize(pack, object, nested) - name.length);
    }, formula.replace(/\s+/g, '').length);
}
