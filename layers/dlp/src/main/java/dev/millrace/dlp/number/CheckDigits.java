package dev.millrace.dlp.number;

import static dev.millrace.dlp.scan.Characters.isDigit;

/// The check digits of an IBAN: ISO 7064, modulus 97-10.
final class CheckDigits {

    private static final int MODULUS = 97;
    private static final int LETTERS_FROM = 10;

    private CheckDigits() {}

    /// Whether the third and fourth character check the others.
    static boolean areRight(CharSequence iban) {
        var remainder = 0;
        for (var i = 4; i < iban.length() + 4; i++) {
            remainder = append(remainder, iban.charAt(i % iban.length()));
        }
        return remainder == 1 && areInRange(iban);
    }

    /// 00, 01 and 99 leave the same remainders as 97, 98 and 02, and are never given out.
    private static boolean areInRange(CharSequence iban) {
        var digits = (iban.charAt(2) - '0') * 10 + iban.charAt(3) - '0';
        return digits >= 2 && digits <= 98;
    }

    private static int append(int remainder, char c) {
        return isDigit(c)
                ? (remainder * 10 + c - '0') % MODULUS
                : (remainder * 100 + (c | 0x20) - 'a' + LETTERS_FROM) % MODULUS;
    }
}
