import type { FaultStep } from './orgOptions.ts';
import { runningOrg, type OrgPlace } from './orgPlace.ts';

/** Places, lists or clears the faults of a running org; what it has is printed as JSON, a fault a line. Answers the exit code. */
export async function faultCommand(place: OrgPlace, step: FaultStep): Promise<number> {
    const { instanceUrl, accessToken } = runningOrg(place);
    const path = step.verb === 'clear' && step.id !== undefined ? `/${encodeURIComponent(step.id)}` : '';
    const response = await fetch(`${instanceUrl}/local/faults${path}`, {
        method: { add: 'POST', list: 'GET', clear: 'DELETE' }[step.verb],
        headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
        body: step.verb === 'add' ? JSON.stringify(step.fault) : undefined
    });
    const text = await response.text();
    if (!response.ok) {
        const [first] = JSON.parse(text) as { message: string }[];
        process.stderr.write(`${first?.message ?? text}\n`);
        return 1;
    }
    const answer = text ? (JSON.parse(text) as { faults?: object[] }) : { faults: [] };
    for (const fault of answer.faults ?? [answer]) process.stdout.write(`${JSON.stringify(fault)}\n`);
    return 0;
}
