package dev.millrace.dlp.number;

import org.apache.commons.validator.routines.CreditCardValidator;
import org.apache.commons.validator.routines.CreditCardValidator.CreditCardRange;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/// Which numbers the card schemes issue (ISO/IEC 7812 issuer identification numbers).
final class IssuerRanges {

    private static final CreditCardRange[] RANGES = {
        visa("4"),
        range("2221", "2720", 16, 16), // Mastercard
        range("51", "55", 16, 16),
        range("34", "34", 15, 15), // American Express
        range("37", "37", 15, 15),
        range("300", "305", 14, 19), // Diners Club
        range("3095", "3095", 14, 19),
        range("36", "36", 14, 19),
        range("38", "39", 14, 19),
        range("6011", "6011", 16, 19), // Discover
        range("644", "649", 16, 19),
        range("35", "35", 16, 19), // JCB
        range("1800", "1800", 15, 15),
        range("2131", "2131", 15, 15),
        range("62", "62", 16, 19), // UnionPay
        range("81", "81", 16, 19),
        range("50", "50", 12, 19), // Maestro, Elo, Verve
        range("56", "58", 12, 19),
        range("63", "63", 12, 19),
        range("67", "67", 12, 19),
        range("60", "60", 16, 16), // RuPay, Hipercard
        range("65", "65", 16, 19),
        range("82", "82", 16, 16),
        range("2200", "2204", 16, 19), // Mir
        range("9792", "9792", 16, 16), // Troy
    };

    private static final CreditCardValidator CARDS = new CreditCardValidator(RANGES);

    private IssuerRanges() {}

    /// Whether a scheme issues numbers like this one, and its check digit (Luhn) is right.
    static boolean holdCard(String digits) {
        return CARDS.isValid(digits);
    }

    /// Whether the check digit is right, whoever may have issued the number.
    static boolean check(String digits) {
        return LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(digits);
    }

    private static CreditCardRange visa(String prefix) {
        return new CreditCardRange(prefix, prefix, new int[] {13, 16, 19});
    }

    private static CreditCardRange range(String low, String high, int shortest, int longest) {
        return new CreditCardRange(low, high, shortest, longest);
    }
}
