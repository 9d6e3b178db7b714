package dev.millrace.dlp.national;

/// Check digits after ISO/IEC 7064.
final class Iso7064 {

    private Iso7064() {}

    /// Whether the last digit checks the others by the hybrid system MOD 11,10, which sees every changed digit.
    static boolean isMod11And10(String digits) {
        var product = 10;
        for (var place = 0; place < digits.length() - 1; place++) {
            var sum = (product + Digits.at(digits, place)) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return (product + Digits.at(digits, digits.length() - 1)) % 10 == 1;
    }
}
