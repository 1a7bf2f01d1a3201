import { AuthInfo, StateAggregator } from '@salesforce/core';

// Runs in a process of its own, because the library reads HOME when it is imported.
const [, , instanceUrl = '', accessToken = '', alias = ''] = process.argv;
const authInfo = await AuthInfo.create({ accessTokenOptions: { accessToken, instanceUrl, loginUrl: instanceUrl } });
await authInfo.save();
const state = await StateAggregator.getInstance();
await state.aliases.setAndSave(alias, authInfo.getUsername());
