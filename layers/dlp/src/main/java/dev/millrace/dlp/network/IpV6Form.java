package dev.millrace.dlp.network;

import static dev.millrace.dlp.scan.Characters.isDigit;
import static dev.millrace.dlp.scan.Characters.isHex;

import dev.millrace.dlp.FoldedText;

/// Reads an IPv6 address group by group (RFC 4291, section 2.2).
final class IpV6Form {

    private static final int GROUPS = 8;

    private final FoldedText text;
    private final int end;
    private int at;
    private int groups;
    private boolean compressed;
    private boolean hasDigit;

    private IpV6Form(FoldedText text, int start, int end) {
        this.text = text;
        this.end = end;
        this.at = start;
    }

    /// Whether these characters are an address. One without any digit, like `bad::cafe`, is taken for words.
    static boolean matches(FoldedText text, int start, int end) {
        return new IpV6Form(text, start, end).matches();
    }

    private boolean matches() {
        if (isCompression()) {
            compress();
        }
        while (at < end) {
            if (!readGroup() || !readColons()) {
                return false;
            }
        }
        return hasDigit && (compressed ? groups > 0 && groups < GROUPS : groups == GROUPS);
    }

    private boolean readGroup() {
        if (IpV4Addresses.endOfQuad(text, at) == end) {
            groups += 2;
            hasDigit = true;
            at = end;
            return true;
        }
        var start = at;
        while (at < end && at - start < 4 && isHex(text.charAt(at))) {
            hasDigit |= isDigit(text.charAt(at));
            at++;
        }
        groups++;
        return at > start;
    }

    private boolean readColons() {
        if (at == end) {
            return true;
        }
        if (isCompression()) {
            var first = !compressed;
            compress();
            return first;
        }
        return text.charAt(at++) == ':' && at < end;
    }

    private boolean isCompression() {
        return at + 1 < end && text.charAt(at) == ':' && text.charAt(at + 1) == ':';
    }

    private void compress() {
        compressed = true;
        at += 2;
    }
}
