export const root: string;
export const stateFolder: string;
export const bundlesHook: string;
export function projectNode(): string;
