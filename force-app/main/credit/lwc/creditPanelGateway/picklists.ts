/** The value of a field that is never blank. @throws TypeError when it is */
export function required<Value>(value: Value | undefined, field: string): Value {
    if (value === undefined) {
        throw new TypeError(`${field} is blank`);
    }
    return value;
}

/** The text as one of the words of a restricted picklist. @throws RangeError for any other */
export function oneOf<Word extends string>(text: string | undefined, words: readonly Word[]): Word {
    const word = words.find((candidate) => candidate === text);
    if (word === undefined) {
        throw new RangeError(`"${text}" is none of ${words.join(', ')}`);
    }
    return word;
}

/** The same for a picklist that may be blank. @throws RangeError for any other word */
export function optionalOneOf<Word extends string>(text: string | undefined, words: readonly Word[]): Word | undefined {
    return text === undefined ? undefined : oneOf(text, words);
}
