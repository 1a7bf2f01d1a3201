/** Declarations for `@salesforce/*` scoped imports, which the platform resolves at build time. */
declare module '@salesforce/label/*' {
    const label: string;
    export default label;
}

declare module '@salesforce/customPermission/*' {
    /** True when the user has it; undefined otherwise. */
    const granted: boolean | undefined;
    export default granted;
}

declare module '@salesforce/schema/*' {
    const reference: { readonly fieldApiName?: string; readonly objectApiName: string };
    export default reference;
}

declare module '@salesforce/user/Id' {
    const userId: string | undefined;
    export default userId;
}

declare module '@salesforce/i18n/*' {
    const value: string;
    export default value;
}
