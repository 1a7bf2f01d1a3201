import { componentTypeNamed, componentTypes } from '../metadata/component-types.ts';
import type { Component } from '../metadata/components.ts';
import { RequestError } from '../errors.ts';
import type { Org, OrgContext } from '../org.ts';
import { textIn, type SoapElement } from './soap.ts';

/** The metadata types that the org knows, as describeMetadata answers. */
export function describeMetadata(context: OrgContext): Record<string, unknown> {
    requireAdministrator(context);
    const metadataObjects = componentTypes
        .filter(({ folder }) => folder !== undefined)
        .map(({ name, folder, suffix, children }) => ({
            childXmlNames: children.map(({ type }) => type),
            directoryName: folder,
            inFolder: false,
            metaFile: false,
            suffix: name === 'LightningComponentBundle' ? undefined : suffix,
            xmlName: name
        }));
    return { metadataObjects, organizationNamespace: '', partialSaveAllowed: true, testRequired: false };
}

/** The components of some types, as listMetadata answers. */
export function listMetadata(org: Org, context: OrgContext, content: SoapElement): unknown {
    requireAdministrator(context);
    const queries = [content['queries'] ?? []].flat() as readonly SoapElement[];
    const types = queries.map((query) => textIn(query, 'type') ?? '');
    const unknown = types.find((type) => !componentTypeNamed(type));
    if (unknown !== undefined) throw new RequestError('INVALID_TYPE', `Unknown type: ${unknown}`);
    return [...org.components.values()].filter(({ type }) => types.includes(type)).map(filePropertiesOf);
}

function filePropertiesOf({ type, fullName }: Component): Record<string, unknown> {
    const { folder = 'objects', suffix } = componentTypeNamed(type) ?? {};
    const isPart = folder === 'objects';
    const file = isPart ? `objects/${fullName.split('.')[0]}.object` : `${folder}/${fullName}.${suffix}`;
    return { fileName: file, fullName, manageableState: 'unmanaged', type };
}

function requireAdministrator({ access }: OrgContext): void {
    if (access.administrator) return;
    throw new RequestError('INSUFFICIENT_ACCESS', 'Only an administrator may do this', 403);
}
