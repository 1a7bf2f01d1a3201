/**
 * Run as a program with a private HOME: registers aliases with @salesforce/core exactly as
 * `sf org login access-token` would, so that commands find the local org as they find any other.
 * Reads `[{alias, instanceUrl, accessToken}]` as JSON from stdin: tokens do not belong on a command line.
 */
import { text } from 'node:stream/consumers';
import { AuthInfo } from '@salesforce/core';

interface Alias {
    readonly alias: string;
    readonly instanceUrl: string;
    readonly accessToken: string;
}

for (const { alias, instanceUrl, accessToken } of JSON.parse(await text(process.stdin)) as Alias[]) {
    const authInfo = await AuthInfo.create({ accessTokenOptions: { accessToken, instanceUrl, loginUrl: instanceUrl } });
    await authInfo.save();
    await authInfo.handleAliasAndDefaultSettings({
        alias,
        setDefault: false,
        setDefaultDevHub: false,
        setTracksSource: false
    });
}
