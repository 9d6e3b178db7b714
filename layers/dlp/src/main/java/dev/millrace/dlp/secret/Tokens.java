package dev.millrace.dlp.secret;

import static dev.millrace.dlp.scan.Characters.isPlain;

import dev.millrace.dlp.FoldedText;

/// Reads the characters that tokens are made of.
final class Tokens {

    private Tokens() {}

    /// Letters, digits, hyphens and underscores, as in base64url.
    static boolean isUrlSafe(char c) {
        return isPlain(c) || c == '-' || c == '_';
    }

    /// Where the letters, digits, hyphens and underscores end that begin there.
    static int end(FoldedText text, int start) {
        var end = start;
        while (isUrlSafe(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /// Whether these characters stand there.
    static boolean startsWith(FoldedText text, int start, String expected) {
        for (var i = 0; i < expected.length(); i++) {
            if (text.charAt(start + i) != expected.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
