/** A metadata file as parsed XML: element name to text, object or list of them. */
export type XmlValue = string | XmlElement | readonly XmlValue[];
export interface XmlElement {
    readonly [name: string]: XmlValue;
}

export interface MetadataFile {
    /** API name, e.g. `Good_Terms_Account_Record_Page`. */
    readonly apiName: string;
    readonly file: string;
    readonly content: XmlElement;
}

/** What a package holds besides the schema, for pages and describes. Keyed by API name. */
export interface PackageMetadata {
    readonly flexiPages: ReadonlyMap<string, MetadataFile>;
    readonly applications: ReadonlyMap<string, MetadataFile>;
    readonly tabs: ReadonlyMap<string, MetadataFile>;
    readonly layouts: ReadonlyMap<string, MetadataFile>;
    readonly compactLayouts: ReadonlyMap<string, MetadataFile>;
    /** Custom labels: full name to text. */
    readonly labels: ReadonlyMap<string, string>;
}
