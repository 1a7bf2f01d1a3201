const began = Date.now();

/** Tells the person what is happening; stderr, because stdout carries only the ready line. */
export function step(text: string): void {
    process.stderr.write(`  ${((Date.now() - began) / 1000).toFixed(1).padStart(5)} s  ${text}\n`);
}
