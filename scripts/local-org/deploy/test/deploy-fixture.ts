import { strToU8, zipSync } from 'fflate';

import type { LocalOrg } from '../../server.ts';
import type { DeployMessage, DeployResult } from '../result.ts';

const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';

/** A metadata file: root element and content, one element a line as it is given. */
export function file(root: string, ...lines: readonly string[]): string {
    return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${NAMESPACE}">\n${lines.join('\n')}\n</${root}>\n`;
}

/** A package.xml that names these: type to members. */
export function manifest(types: Readonly<Record<string, readonly string[]>>, version = '68.0'): string {
    const lines = Object.entries(types).map(
        ([name, members]) =>
            `<types>${members.map((member) => `<members>${member}</members>`).join('')}<name>${name}</name></types>`
    );
    return file('Package', ...lines, `<version>${version}</version>`);
}

/** A field of a `.object` file. */
export function field(fullName: string, rest: string): string {
    return `<fields><fullName>${fullName}</fullName><label>${fullName.replace('__c', '')}</label>${rest}</fields>`;
}

/** Texts as a zip. */
export function zipOf(files: Readonly<Record<string, string>>): Uint8Array {
    return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}

export interface Deployed extends DeployResult {
    readonly details: {
        readonly componentSuccesses: readonly DeployMessage[];
        readonly componentFailures: readonly DeployMessage[];
    };
}

/** Deploys a zip over REST and waits for its end. */
export async function deploy(
    org: LocalOrg,
    zip: Uint8Array,
    deployOptions: Readonly<Record<string, unknown>> = {}
): Promise<Deployed> {
    const response = await upload(org, zip, { rollbackOnError: true, ...deployOptions });
    if (response.status !== 201) throw new Error(await response.text());
    const { id } = (await response.json()) as { id: string };
    return ended(org, id);
}

/** The request that begins a deploy. */
export function upload(
    org: LocalOrg,
    zip: Uint8Array,
    deployOptions: unknown,
    token = org.admin.accessToken
): Promise<Response> {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(zip)], { type: 'application/zip' }), 'package.zip');
    form.append('entity_content', new Blob([JSON.stringify({ deployOptions })], { type: 'application/json' }));
    const headers = { authorization: `Bearer ${token}` };
    return fetch(`${org.instanceUrl}/services/data/v68.0/metadata/deployRequest`, {
        method: 'POST',
        headers,
        body: form
    });
}

/** Asks until a deploy is done. */
export async function ended(org: LocalOrg, id: string): Promise<Deployed> {
    const url = `${org.instanceUrl}/services/data/v68.0/metadata/deployRequest/${id}?includeDetails=true`;
    for (;;) {
        const response = await fetch(url, { headers: { authorization: `Bearer ${org.admin.accessToken}` } });
        const { deployResult } = (await response.json()) as { deployResult: Deployed };
        if (deployResult.done) return deployResult;
        await new Promise((resolve) => setTimeout(resolve, 20));
    }
}

/** One SOAP call to the Metadata API; answers status and text. */
export async function soap(
    org: LocalOrg,
    body: string,
    { token = org.admin.accessToken, version = '68.0' } = {}
): Promise<{ status: number; text: string }> {
    const envelope = `<?xml version="1.0"?><se:Envelope xmlns:se="http://schemas.xmlsoap.org/soap/envelope/"><se:Header xmlns="${NAMESPACE}"><SessionHeader><sessionId>${token}</sessionId></SessionHeader></se:Header><se:Body xmlns="${NAMESPACE}">${body}</se:Body></se:Envelope>`;
    const response = await fetch(`${org.instanceUrl}/services/Soap/m/${version}`, {
        method: 'POST',
        headers: { 'content-type': 'text/xml', soapaction: '""' },
        body: envelope
    });
    return { status: response.status, text: await response.text() };
}
