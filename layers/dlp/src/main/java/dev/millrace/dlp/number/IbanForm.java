package dev.millrace.dlp.number;

import static dev.millrace.dlp.scan.Characters.isDigit;
import static dev.millrace.dlp.scan.Characters.isPlainLetter;

import com.google.errorprone.annotations.Immutable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.iban4j.bban.BbanStructure;

/// How the IBANs of one country are made up, after the country code and the check digits.
///
/// @param bban one character for each of the account number: `n` a digit, `a` a letter, `c` either
@Immutable
record IbanForm(String bban) {

    /// Countries of the registry that the library does not know yet.
    private static final Map<String, String> NEWER =
            Map.of("FK", "a2n12", "HN", "a4n20", "MN", "n4n12", "NI", "a4n20", "SO", "n4n3n12", "YE", "a4n4c18");

    private static final Map<String, IbanForm> BY_COUNTRY = byCountry();

    /// The form in that country, if it has IBANs.
    static Optional<IbanForm> in(String country) {
        return Optional.ofNullable(BY_COUNTRY.get(country));
    }

    /// The countries that have IBANs, with their forms.
    static Map<String, IbanForm> all() {
        return BY_COUNTRY;
    }

    /// How many characters an IBAN has, all told.
    int length() {
        return bban.length() + 4;
    }

    /// Whether the characters from the fifth on are of the right kinds.
    boolean fits(CharSequence iban) {
        for (var i = 0; i < bban.length(); i++) {
            var c = iban.charAt(i + 4);
            var fits = switch (bban.charAt(i)) {
                case 'n' -> isDigit(c);
                case 'a' -> isPlainLetter(c);
                default -> isDigit(c) || isPlainLetter(c);
            };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, IbanForm> byCountry() {
        var forms = new HashMap<String, IbanForm>();
        NEWER.forEach((country, form) -> forms.put(country, new IbanForm(unfold(form))));
        for (var country : BbanStructure.supportedCountries()) {
            forms.put(country.name(), new IbanForm(unfold(BbanStructure.forCountry(country))));
        }
        return Map.copyOf(forms);
    }

    private static String unfold(BbanStructure structure) {
        var kinds = new StringBuilder();
        for (var entry : structure.getEntries()) {
            kinds.repeat(entry.getCharacterType().name(), entry.getLength());
        }
        return kinds.toString();
    }

    private static String unfold(String form) {
        var kinds = new StringBuilder();
        for (var i = 0; i < form.length(); ) {
            var end = i + 1;
            while (end < form.length() && isDigit(form.charAt(end))) {
                end++;
            }
            kinds.repeat(form.charAt(i), Integer.parseInt(form.substring(i + 1, end)));
            i = end;
        }
        return kinds.toString();
    }
}
