package dev.millrace.core.store;

import java.util.Comparator;

/// Orders keys as S3 does: by their UTF-8 bytes, which is by code point and not by `char`.
public final class KeyOrder implements Comparator<String> {

    public static final Comparator<String> UTF_8 = new KeyOrder();

    private KeyOrder() {}

    @Override
    public int compare(String left, String right) {
        var shorter = Math.min(left.length(), right.length());
        for (var i = 0; i < shorter; i++) {
            var a = left.charAt(i);
            var b = right.charAt(i);
            if (a != b) {
                return Integer.compare(rank(a), rank(b));
            }
        }
        return Integer.compare(left.length(), right.length());
    }

    /// Surrogates stand for the code points above all others.
    private static int rank(char c) {
        return Character.isSurrogate(c) ? c + Character.MAX_VALUE : c;
    }
}
