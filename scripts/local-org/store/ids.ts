const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const checksumDigits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** The 18-character id of a counter: key prefix, instance `000`, nine digits of base 62, three of checksum. */
export function idOf(keyPrefix: string, counter: number): string {
    let rest = counter;
    let text = '';
    for (let place = 0; place < 9; place += 1) {
        text = digits.charAt(rest % 62) + text;
        rest = Math.floor(rest / 62);
    }
    const id = `${keyPrefix}000${text}`;
    return id + checksumOf(id);
}

/** The three characters that tell upper from lower case in the first fifteen. */
function checksumOf(id: string): string {
    let checksum = '';
    for (let block = 0; block < 15; block += 5) {
        let bits = 0;
        for (let place = 0; place < 5; place += 1) {
            const character = id.charCodeAt(block + place);
            if (character >= 65 && character <= 90) bits |= 1 << place;
        }
        checksum += checksumDigits.charAt(bits);
    }
    return checksum;
}

/** The 18-character form of a 15- or 18-character id; undefined when the text is no id. */
export function fullId(text: string): string | undefined {
    if (text.length === 15 && /^[0-9A-Za-z]{15}$/.test(text)) return text + checksumOf(text);
    if (text.length !== 18 || !/^[0-9A-Za-z]{18}$/.test(text)) return undefined;
    return checksumOf(text) === text.slice(15) ? text : undefined;
}
