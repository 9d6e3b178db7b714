package dev.millrace.dlp.secret;

/// How evenly a text uses its characters: words repeat some, random keys hardly any.
final class Entropy {

    private static final int ASCII = 128;

    private Entropy() {}

    /// Shannon entropy in bits for each character (C. E. Shannon, A Mathematical Theory of Communication, 1948,
    /// section 6). Characters beyond ASCII count as one.
    static double of(String text) {
        var counts = new int[ASCII];
        text.chars().forEach(c -> counts[Math.min(c, ASCII - 1)]++);
        var bits = 0.0;
        for (var count : counts) {
            if (count > 0) {
                var share = (double) count / text.length();
                bits -= share * Math.log(share) / Math.log(2);
            }
        }
        return bits;
    }
}
