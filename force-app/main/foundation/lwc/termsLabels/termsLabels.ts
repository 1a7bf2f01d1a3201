/** Fills {0}, {1}, ... of a Custom Label; a placeholder without a value stays visible, so that the gap shows. */
export function fillLabel(label: string, ...values: readonly (string | number)[]): string {
    return label.replace(/\{(\d+)\}/g, (placeholder, index: string) => String(values[Number(index)] ?? placeholder));
}
