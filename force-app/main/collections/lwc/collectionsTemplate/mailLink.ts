import { accepted, refused, type Result } from 'c/termsResult';

// One plain address; what would add another recipient or a header of its own is none.
const address = /^[^\s@,;:?&<>()[\]\\"%]+@[^\s@,;:?&<>()[\]\\"%]+\.[^\s@,;:?&<>()[\]\\"%]+$/;

/** Is it one plain mail address? */
export function isMailAddress(text: string): boolean {
    return address.test(text) && text.length <= 254;
}

/** A link that opens the person's own mail program with a message in it (RFC 6068). Lines are CRLF, everything is encoded. */
export function mailLink(recipient: string, subject: string, body: string): Result<string> {
    if (!isMailAddress(recipient)) {
        return refused({ code: 'badAddress', message: recipient, field: 'recipient' });
    }
    const to = encodeURIComponent(recipient).replace('%40', '@');
    const lines = body.split(/\r\n|\r|\n/).join('\r\n');
    return accepted(`mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`);
}
