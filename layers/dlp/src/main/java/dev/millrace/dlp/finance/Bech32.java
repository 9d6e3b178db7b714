package dev.millrace.dlp.finance;

import java.util.Locale;

/// Checks the code in which newer Bitcoin addresses are written.
///
/// Sources: BIP-173 (Bech32, witness version 0) and BIP-350 (Bech32m, later versions),
/// <https://github.com/bitcoin/bips>.
final class Bech32 {

    private static final String ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    private static final int BECH32 = 1;
    private static final int BECH32M = 0x2bc830a3;
    private static final int LAST_VERSION = 16;
    private static final int PREFIX = 3;

    private Bech32() {}

    /// Whether it is an address of the main network, in one case throughout.
    static boolean isAddress(String written) {
        var lower = written.toLowerCase(Locale.ROOT);
        var oneCase = lower.equals(written) || written.toUpperCase(Locale.ROOT).equals(written);
        if (!oneCase || !lower.startsWith("bc1")) {
            return false;
        }
        var sum = step(step(step(step(step(1, 'b' >> 5), 'c' >> 5), 0), 'b' & 31), 'c' & 31);
        for (var i = PREFIX; i < lower.length(); i++) {
            var value = ALPHABET.indexOf(lower.charAt(i));
            if (value < 0) {
                return false;
            }
            sum = step(sum, value);
        }
        var version = ALPHABET.indexOf(lower.charAt(PREFIX));
        return version <= LAST_VERSION && sum == (version == 0 ? BECH32 : BECH32M);
    }

    private static int step(int sum, int value) {
        var top = sum >>> 25;
        var next = (sum & 0x1ffffff) << 5 ^ value;
        for (var i = 0; i < GENERATOR.length; i++) {
            next ^= (top >>> i & 1) == 0 ? 0 : GENERATOR[i];
        }
        return next;
    }
}
