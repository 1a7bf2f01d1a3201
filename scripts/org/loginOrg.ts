import { runProgram, privateHome } from '../start/child.ts';
import { runningOrg, type OrgPlace } from './orgPlace.ts';

/** Registers a running org's aliases again, in its own home folder or in the user's. Answers the exit code. */
export async function loginOrg(place: OrgPlace, userHome: boolean): Promise<number> {
    const { instanceUrl, accessToken, users } = runningOrg(place);
    const { name } = place;
    if (userHome) {
        process.stderr.write(
            `Writing the aliases "${name}" and "${name}-admin" into your own Salesforce CLI settings. They replace those of any other local org; remove them with: sf org logout --target-org ${name}\n`
        );
    }
    const aliases = [
        { alias: name, instanceUrl, accessToken: users['integration']?.accessToken ?? accessToken },
        { alias: `${name}-admin`, instanceUrl, accessToken }
    ];
    const env = userHome ? process.env : privateHome(place.folder);
    const end = await runProgram('scripts/start/login.ts', [], { env, input: JSON.stringify(aliases) });
    if (end.code !== 0) throw new Error(`The login of "${name}" failed: ${end.stderr}`);
    process.stdout.write(
        `"${name}" and "${name}-admin" are known${userHome ? '' : ' in the home folder of the org'}.\n`
    );
    return 0;
}
