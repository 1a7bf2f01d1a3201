/** `npm run org`: several local orgs side by side. */
import { UsageError } from '../start/options.ts';
import { execInOrg } from './execInOrg.ts';
import { faultCommand } from './faultCommand.ts';
import { loginOrg } from './loginOrg.ts';
import { resetOrg } from './openOrg.ts';
import { orgCommand, type OrgCommand } from './orgOptions.ts';
import { demandStopped, orgPlace, type OrgPlace } from './orgPlace.ts';
import { detachOrg, runOrg } from './startOrg.ts';
import { stopOrg } from './stopOrg.ts';

async function main(asked: OrgCommand): Promise<number> {
    // Tests keep their orgs elsewhere.
    const placeOf = (name: string): OrgPlace => orgPlace(name, process.env['GOOD_TERMS_ORGS']);
    if (asked.command === 'exec') return await execInOrg(asked.name ? placeOf(asked.name) : undefined, asked);
    const place = placeOf(asked.name);
    switch (asked.command) {
        case 'start':
            return await (asked.detach ? detachOrg : runOrg)(place, asked);
        case 'stop':
            return await stopOrg(place);
        case 'login':
            return await loginOrg(place, asked.userHome);
        case 'fault':
            return await faultCommand(place, asked.step);
        case 'reset': {
            demandStopped(place);
            const to = await resetOrg(place, asked.empty);
            process.stdout.write(
                `Org "${place.name}" is back to ${to === 'seed' ? 'what it was after its first start' : 'nothing; its next start fills it'}.\n`
            );
            return 0;
        }
    }
}

function explain(error: unknown): number {
    const isUsage = error instanceof UsageError;
    const words = error instanceof Error ? (isUsage ? error.message : (error.stack ?? error.message)) : String(error);
    process.stderr.write(`${words}\n`);
    return isUsage ? 2 : 1;
}

try {
    process.exitCode = await main(orgCommand(process.argv.slice(2)));
} catch (error) {
    process.exitCode = explain(error);
}
