/** A function that answers the same for the same arguments as last time without working it out again. */
export function remembered<Args extends readonly unknown[], Value>(
    compute: (...args: Args) => Value
): (...args: Args) => Value {
    let last: { readonly args: Args; readonly value: Value } | undefined;
    return (...args) => {
        if (!last || args.some((arg, index) => arg !== last?.args[index])) {
            last = { args, value: compute(...args) };
        }
        return last.value;
    };
}
